import { createRandom } from '../random';
import type { CompanyRows } from '../rows';
import { closeWorld } from './close-world';
import { focusOn } from './focus';
import type { WorldFocus } from './focus';
import { populate } from './populate';
import { worldRecipes } from './recipes';
import type { WorldRecipe } from './recipes';
import { ordinary } from './shape';
import { openWorld } from './world';

export type RecipeId = (typeof worldRecipes)[number]['id'];

export interface WorldRequest {
  /** Any whole number; the same seed, recipe and focus give the same rows on every machine. */
  seed: number;
  recipe: RecipeId;
  /** Constants of the queries to be told apart; what is left out is the labs' usual. */
  focus?: Partial<WorldFocus>;
}

/**
 * A small company (some hundred rows, and the whole calendar) that keeps every key, NOT NULL, reference and business rule
 * of the schema. Units as in rows.ts: fen, days and seconds.
 */
export function makeWorld({ seed, recipe: id, focus = {} }: WorldRequest): CompanyRows {
  const recipe = recipeOf(id);
  const shape = { ...ordinary, ...recipe.shape };
  const world = openWorld({ random: createRandom(seed, `world ${id}`), focus: focusOn(focus), nullPercent: shape.nullPercent });
  for (const plant of recipe.plants) plant(world);
  populate(world, shape);
  return closeWorld(world);
}

export function isRecipeId(id: string): id is RecipeId {
  return worldRecipes.some(recipe => recipe.id === id);
}

function recipeOf(id: RecipeId): WorldRecipe {
  const recipe = worldRecipes.find(candidate => candidate.id === id);
  if (recipe === undefined) throw new RangeError(`no recipe ${id}`);
  return recipe;
}

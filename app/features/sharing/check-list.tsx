export interface Choice {
  id: string;
  name: string;
  note?: string;
}

interface CheckListProps {
  legend: string;
  name: string;
  choices: Choice[];
  chosen?: readonly string[];
  /** What stands there when there is nothing to choose. */
  none?: string;
}

/** Any number of things ticked off a list. */
export function CheckList({ legend, name, choices, chosen = [], none }: CheckListProps) {
  return (
    <fieldset>
      <legend className="mb-1.5 font-semibold">{legend}</legend>
      {choices.length === 0 && <p className="text-sm text-ink-3">{none}</p>}
      <div className="flex flex-wrap gap-x-5 gap-y-1.5">
        {choices.map(choice => (
          <label key={choice.id} className="flex items-center gap-2 pointer-coarse:min-h-11">
            <input
              type="checkbox"
              name={name}
              value={choice.id}
              defaultChecked={chosen.includes(choice.id)}
              className="size-4 accent-(--indigo)"
            />
            <span>
              {choice.name}
              {choice.note && <span className="text-sm text-ink-3"> {choice.note}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

import type { Locale } from '~/i18n/locale';
import { textOf } from '~/i18n/messages';
import type { Proposal } from './completion/proposal';
import { messages } from './messages';

/** What stands beside the list about the chosen proposal; nothing where the list says it all. */
export function aboutProposal({ about, meaning, label }: Proposal, locale: Locale): HTMLElement | null {
  const panel = document.createElement('div');
  panel.className = 'cm-about';
  const { column, sqlFunction, text } = about;
  if (sqlFunction) {
    const { signature, example, gives } = sqlFunction;
    panel.append(line('cm-about-code', signature), line('', sqlFunction.meaning[locale]), line('cm-about-code cm-about-example', example));
    if (gives !== undefined) panel.append(line('cm-about-code', `→ ${gives}`));
    return panel;
  }
  if (column) panel.append(...columnLines(column, locale));
  else if (text) panel.append(line('cm-about-title', `${label} ${meaning}`), line('', text));
  return panel.childElementCount > 0 ? panel : null;
}

function columnLines({ schema, origin, formula, type, name }: NonNullable<Proposal['about']['column']>, locale: Locale): HTMLElement[] {
  const t = textOf(messages, locale);
  const title = origin && schema ? `${origin.table}.${origin.column} ${schema.title}` : name;
  const facts = [
    type,
    schema?.isKey && t.primaryKey,
    schema?.references && t.refersTo(`${schema.references.table}.${schema.references.column}`),
  ];
  return [
    line('cm-about-title', title),
    line('cm-about-facts', facts.filter(Boolean).join(' · ')),
    line('', schema?.meaning ?? ''),
    line('cm-about-code', formula ?? ''),
    ...(schema?.values ?? []).map(({ value, meaning }) => line('cm-about-value', `${value}　${meaning}`)),
  ].filter(element => element.textContent !== '');
}

function line(className: string, text: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.textContent = text;
  return element;
}

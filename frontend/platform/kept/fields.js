// The fields of a form in which somebody types or chooses, as they stand and as they were drawn. What lies in an element with
// data-passing is none of them: it is not kept, nor what goes along there unseen, which the page that is drawn knows best.
const UNTYPED = ['hidden', 'file', 'password', 'submit', 'button', 'reset', 'image'];

const isField = (field) =>
  ['input', 'textarea', 'select'].includes(field.localName) &&
  field.name &&
  !field.name.startsWith('_') &&
  !UNTYPED.includes(field.type) &&
  !field.closest('[data-passing]');

const isBox = ({ type }) => type === 'checkbox' || type === 'radio';

/** name → its fields, in their order. */
const groupsOf = (form) => {
  const groups = new Map();
  for (const field of [...form.elements].filter(isField))
    groups.set(field.name, [...(groups.get(field.name) ?? []), field]);
  return groups;
};

const valueOf = (field) => {
  if (isBox(field)) return field.checked ? [field.value] : [];
  if (field.localName !== 'select') return [field.value];
  return [...field.options].filter(({ selected }) => selected).map(({ value }) => value);
};

const drawnValueOf = (field) => {
  if (isBox(field)) return field.defaultChecked ? [field.value] : [];
  if (field.localName !== 'select') return [field.defaultValue];
  const drawn = [...field.options].filter(({ defaultSelected }) => defaultSelected);
  return (drawn.length > 0 || field.multiple ? drawn : [...field.options].slice(0, 1)).map(({ value }) => value);
};

const isSame = (some, others) => JSON.stringify(some) === JSON.stringify(others);

export const hasFields = (form) => groupsOf(form).size > 0;

/** name → values, of the fields that hold something else than they were drawn with, and of those that are named. */
export const changed = (form, named = []) =>
  Object.fromEntries(
    [...groupsOf(form)]
      .map(([name, fields]) => [name, fields.flatMap(valueOf), fields.flatMap(drawnValueOf)])
      .filter(([name, typed, drawn]) => named.includes(name) || !isSame(typed, drawn))
      .map(([name, typed]) => [name, typed]),
  );

/** Puts the values into the fields of their names. Gives the fields that it changed. */
export const fill = (form, values) => {
  const filled = [];
  for (const [name, fields] of groupsOf(form)) {
    if (!values[name] || isSame(fields.flatMap(valueOf), values[name])) continue;
    fields.forEach((field, at) => put(field, values[name], at));
    filled.push(fields[0]);
  }
  return filled;
};

const put = (field, values, at) => {
  if (isBox(field)) field.checked = values.includes(field.value);
  else if (field.localName === 'select') {
    for (const option of field.options) option.selected = values.includes(option.value);
  } else if (at < values.length) field.value = values[at];
};

/** What stands in these is stored now: it counts as drawn. */
export const settle = (fields) => {
  for (const field of [...fields].filter(isField)) {
    if (isBox(field)) field.defaultChecked = field.checked;
    else if (field.localName === 'select') for (const option of field.options) option.defaultSelected = option.selected;
    else field.defaultValue = field.value;
  }
};

/** A form's own, as the server calls it (platform.shared.Revision); an answer that is saved by itself has one that is its. */
const isState = (field) =>
  field.type === 'hidden' && ['revision', 'seen'].includes(field.name) && !field.closest('[data-autosave]');

/** Which state of a thing the form is made from. */
export const stateOf = (form) =>
  [...form.elements]
    .filter(isState)
    .map(({ value }) => value)
    .join();

/** name → values of what goes along unseen, but the token of the sign-in: which form it is, and which state an answer builds on. */
export const carried = (form) =>
  Object.fromEntries(
    [...form.elements]
      .filter((field) => field.type === 'hidden' && field.name !== '_csrf' && !field.closest('[data-passing]'))
      .map(({ name, value }) => [name, value]),
  );

/**
 * But for the state of the form, for the page says what is stored now; and for what belongs to an answer of which nothing
 * was filled: its state is the one that was drawn.
 */
export const carryAlong = (form, values, filled) => {
  for (const field of form.elements) {
    const answer = field.closest('[data-autosave]');
    const isIts = !answer || filled.some((other) => answer.contains(other));
    const isCarried =
      field.type === 'hidden' && field.name in values && !field.closest('[data-passing]') && !isState(field);
    if (isCarried && isIts) field.value = values[field.name];
  }
};

/** name → label, of the fields in which texts are written. */
export const labels = (form) =>
  Object.fromEntries(
    [...groupsOf(form)]
      .filter(([, [field]]) => !isBox(field) && field.localName !== 'select')
      .map(([name, [field]]) => [name, labelOf(form, field)]),
  );

/** [label, what was drawn there], of each of the fields, which may be the first of several. */
export const drawn = (form, fields) =>
  fields.map((field) => [
    field.closest('fieldset')?.querySelector('legend')?.textContent.trim() || labelOf(form, field),
    groupsOf(form)
      .get(field.name)
      .flatMap((one) => drawnTextOf(form, one))
      .join(', '),
  ]);

const drawnTextOf = (form, field) => {
  if (isBox(field)) return field.defaultChecked ? [labelOf(form, field)] : [];
  if (field.localName !== 'select') return field.defaultValue ? [field.defaultValue] : [];
  return [...field.options].filter(({ defaultSelected, value }) => defaultSelected && value).map(({ text }) => text);
};

/** Without the tag that says that it is optional. */
const labelOf = (form, { id }) => {
  const label = id && form.querySelector(`label[for="${CSS.escape(id)}"]`)?.cloneNode(true);
  if (!label) return '';
  label.querySelector('.ds-tag')?.remove();
  return label.textContent.replace(/\s+/g, ' ').trim();
};

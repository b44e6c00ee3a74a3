// How numbers and times are written: as the page is, whatever language the browser speaks itself.

const language = () => document.documentElement.lang;

/** As Intl takes them. Most browsers do not know Nynorsk, and would write it as they write their own. */
export const locales = (of = language()) => (of === 'en' ? ['en-GB'] : [of, 'nb', 'no']);

export const figure = (number, of) => number.toLocaleString(locales(of));

const WEEKDAYS = ['sundag', 'måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag'];

export const timeOf = (moment, how) =>
  timeParts(moment, how)
    .map(({ value }) => value)
    .join('');

/** The parts of a moment, the weekday too in Nynorsk: months, times and the order of them are those of Bokmål. */
export const timeParts = (moment, how, of = language()) =>
  new Intl.DateTimeFormat(locales(of), how)
    .formatToParts(moment)
    .map((part) =>
      of === 'nn' && part.type === 'weekday' && how.dateStyle === 'full'
        ? { ...part, value: WEEKDAYS[moment.getDay()] }
        : part,
    );

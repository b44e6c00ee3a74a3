create schema language;

-- The words of a text, alike however they are written: as Words in platform.language folds what is
-- looked for. Æ, ø, å and the letters of the Sámi languages are letters of their own; what nobody sees,
-- as soft hyphens and marks of direction, parts no word. Of a text that the index could not hold it
-- takes the beginning.
create function language.words(a_text text) returns tsvector
language sql immutable parallel safe
return to_tsvector('simple',
  regexp_replace(
    translate(lower(left(a_text, 200000) collate "und-x-icu"),
              'àâãéèêëìíîòóôõùúûüýÿç'
                || U&'\00AD\200B\200C\200D\200E\200F\202A\202B\202C\202D\202E\2060\2066\2067\2068\2069\FEFF',
              'aaaeeeeiiioooouuuuyyc'),
    '[^[:alnum:]]+', ' ', 'g'));

create schema language;

-- The words of a text, alike however they are written: as Words in platform.language folds what is
-- looked for. Æ, ø, å and the letters of the Sámi languages are letters of their own. Of a text that
-- the index could not hold it takes the beginning.
create function language.words(a_text text) returns tsvector
language sql immutable parallel safe
return to_tsvector('simple',
  regexp_replace(
    translate(lower(left(a_text, 200000) collate "und-x-icu"),
              'àâãéèêëìíîòóôõùúûüýÿç', 'aaaeeeeiiioooouuuuyyc'),
    '[^[:alnum:]]+', ' ', 'g'));

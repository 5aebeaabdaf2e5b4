-- The first format of a book.  Never edited after release: a change is a new file.
-- Days are ISO text; '' as valid_from means always, '' as valid_to without end.
PRAGMA application_id = 0x50685472; -- "PhTr"

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The ledger.  Every row of the tables below names, or is named by, the edit that made it.
CREATE TABLE edit (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  undoes INTEGER REFERENCES edit (id),
  undone_by INTEGER REFERENCES edit (id),
  n_changes INTEGER NOT NULL DEFAULT 0 -- rows in change, so that a lost one is missed
) STRICT;

-- What an edit replaced, removed or (outside bulk imports of figures) added.
-- Rows are JSON arrays in the order of the table's columns; NULL: there was none.
CREATE TABLE change (
  edit INTEGER NOT NULL REFERENCES edit (id),
  seq INTEGER NOT NULL,
  tbl TEXT NOT NULL,
  key TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (edit, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_of_row ON change (tbl, key, edit);

-- The columns of figures in which an edit made new figures; how many, and a sum over
-- what stands in them, so that one that was altered behind the ledger's back is missed.
CREATE TABLE touched (
  edit INTEGER NOT NULL REFERENCES edit (id),
  element INTEGER NOT NULL,
  period INTEGER NOT NULL,
  n INTEGER NOT NULL DEFAULT 0,
  total INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (edit, element, period)
) STRICT, WITHOUT ROWID;

CREATE TABLE unit (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE unit_version (
  unit INTEGER NOT NULL REFERENCES unit (id),
  valid_from TEXT NOT NULL,
  valid_to TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  parent TEXT NOT NULL,
  PRIMARY KEY (unit, valid_from)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX unit_version_by_code ON unit_version (code, valid_from);

-- Shares are in billionths.
CREATE TABLE succession (
  day TEXT NOT NULL,
  old INTEGER NOT NULL REFERENCES unit (id),
  new INTEGER NOT NULL REFERENCES unit (id),
  share INTEGER NOT NULL,
  PRIMARY KEY (day, old, new)
) STRICT, WITHOUT ROWID;

CREATE TABLE dimension (
  code TEXT PRIMARY KEY,
  name_vi TEXT NOT NULL,
  name_en TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE unit_group (
  dimension TEXT NOT NULL REFERENCES dimension (code),
  code TEXT NOT NULL,
  name_vi TEXT NOT NULL,
  name_en TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (dimension, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE membership (
  unit INTEGER NOT NULL REFERENCES unit (id),
  dimension TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to TEXT NOT NULL,
  unit_group TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (unit, dimension, valid_from),
  FOREIGN KEY (dimension, unit_group) REFERENCES unit_group (dimension, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE element (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name_vi TEXT NOT NULL,
  name_en TEXT NOT NULL,
  type TEXT NOT NULL,
  nature TEXT NOT NULL,
  sector TEXT NOT NULL,
  model TEXT NOT NULL,
  status TEXT NOT NULL,
  form TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to TEXT NOT NULL
) STRICT;

CREATE TABLE rate (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name_vi TEXT NOT NULL,
  name_en TEXT NOT NULL,
  numerator TEXT NOT NULL,
  denominator TEXT NOT NULL,
  denominator_kind TEXT NOT NULL,
  better TEXT NOT NULL
) STRICT;

-- dimension and unit_group '' and unit 0: of everyone.  Values are millionths.
CREATE TABLE target (
  rate INTEGER NOT NULL REFERENCES rate (id),
  year INTEGER NOT NULL,
  dimension TEXT NOT NULL,
  unit_group TEXT NOT NULL,
  unit INTEGER NOT NULL,
  value INTEGER NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (rate, year, dimension, unit_group, unit)
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL UNIQUE
) STRICT;

-- period: year × 10, and 1 more for the first half.  state: 1 number, 2 not reported,
-- 3 not applicable.  value: a count, đồng, or millionths of a percent.
-- The key is the order in which columns are read: element by period.
CREATE TABLE figure (
  element INTEGER NOT NULL REFERENCES element (id),
  period INTEGER NOT NULL,
  unit INTEGER NOT NULL REFERENCES unit (id),
  source INTEGER NOT NULL REFERENCES source (id),
  state INTEGER NOT NULL,
  value INTEGER NOT NULL,
  qualifier INTEGER NOT NULL,
  decimals INTEGER NOT NULL,
  official INTEGER NOT NULL,
  note TEXT,
  edit INTEGER NOT NULL REFERENCES edit (id),
  PRIMARY KEY (element, period, unit, source)
) STRICT, WITHOUT ROWID;

-- What the office decides beside its figures: rules, closed periods, who follows up,
-- its papers.  All of it goes through the ledger, so that it can be undone and merged.

-- What figures should satisfy.  Sides are element codes joined by + and -; what bound
-- means (millionths) depends on the kind.  Read by domain/rule.h.
CREATE TABLE rule (
  code TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  left_side TEXT NOT NULL,
  right_side TEXT NOT NULL,
  bound INTEGER NOT NULL,
  name_vi TEXT NOT NULL,
  name_en TEXT NOT NULL,
  active INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A warning that was accepted, and why: a footnote on paper.  seen: the figures it spoke
-- of, so that it speaks again when they change.  element 0: of the rule as a whole.
CREATE TABLE acceptance (
  rule TEXT NOT NULL,
  unit INTEGER NOT NULL REFERENCES unit (id),
  element INTEGER NOT NULL,
  period INTEGER NOT NULL,
  seen TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (rule, unit, element, period)
) STRICT, WITHOUT ROWID;

-- A form of a period that takes no more figures; with a reason, one that was opened
-- again.  unit 0: of all units; what is said of one unit goes before.
CREATE TABLE closing (
  form TEXT NOT NULL,
  period INTEGER NOT NULL,
  unit INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (form, period, unit)
) STRICT, WITHOUT ROWID;

-- A place without an organisation: who will see to it, and by when (ISO, '' open).
-- subject: the code of what is missing.
CREATE TABLE assignment (
  unit INTEGER NOT NULL REFERENCES unit (id),
  subject TEXT NOT NULL,
  who TEXT NOT NULL,
  due TEXT NOT NULL,
  state TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (unit, subject)
) STRICT, WITHOUT ROWID;

-- Where a unit's seat is, in millionths of a degree, east and north.
CREATE TABLE position (
  unit INTEGER PRIMARY KEY REFERENCES unit (id),
  longitude INTEGER NOT NULL,
  latitude INTEGER NOT NULL,
  source TEXT NOT NULL
) STRICT;

-- Where a unit stands on the tile map: columns to the right, rows downwards.
CREATE TABLE tile (
  unit INTEGER PRIMARY KEY REFERENCES unit (id),
  x INTEGER NOT NULL,
  y INTEGER NOT NULL
) STRICT;

-- What the words of a sender's sheets mean.  kind: heading, unit, …; sender '' anyone.
CREATE TABLE learnt (
  kind TEXT NOT NULL,
  sender TEXT NOT NULL,
  words TEXT NOT NULL,
  meaning TEXT NOT NULL,
  PRIMARY KEY (kind, sender, words)
) STRICT, WITHOUT ROWID;

-- Choices of the office that belong to the book: the head of its papers, who signs.
CREATE TABLE preference (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A paper of a period, of everyone (subject '') or of one unit (its uuid).  Once it is
-- sent (ISO, '' a draft), document and figures keep it exactly as it was.
CREATE TABLE paper (
  uuid TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  period INTEGER NOT NULL,
  title TEXT NOT NULL,
  sent TEXT NOT NULL,
  document TEXT NOT NULL,
  figures TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A block of a draft that is not as the program would write it: edited, added, left-out
-- (state), or moved (position, else -1).  base: the program's own words at that time.
CREATE TABLE block (
  paper TEXT NOT NULL REFERENCES paper (uuid),
  code TEXT NOT NULL,
  position INTEGER NOT NULL,
  state TEXT NOT NULL,
  words TEXT NOT NULL,
  base TEXT NOT NULL,
  PRIMARY KEY (paper, code)
) STRICT, WITHOUT ROWID;

-- Edits that another office made and that a merge brought here, as that book told them;
-- undoes: the uuid of the edit taken back, or ''.
CREATE TABLE told_edit (
  uuid TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  undoes TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What they changed, for the history; in words that mean the same in every book (see
-- store/portable.h).  Rows of an edit that is not told any more mean nothing.
CREATE TABLE told_change (
  edit TEXT NOT NULL,
  seq INTEGER NOT NULL,
  tbl TEXT NOT NULL,
  key TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (edit, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX told_change_of_row ON told_change (tbl, key);

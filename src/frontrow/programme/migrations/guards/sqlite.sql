-- The same rules as on PostgreSQL, as triggers: SQLite has no exclusion constraints.
CREATE TRIGGER screen_taken_insert BEFORE INSERT ON programme_screening
FOR EACH ROW WHEN NEW.screen_id IS NOT NULL AND NEW.status <> 'cancelled'
BEGIN
  SELECT RAISE(ABORT, 'screen_taken') WHERE EXISTS (
    SELECT 1 FROM programme_screening o
    JOIN programme_screen s ON s.id = o.screen_id JOIN programme_venue v ON v.id = s.venue_id
    WHERE o.screen_id = NEW.screen_id AND o.id IS NOT NEW.id AND o.status <> 'cancelled' AND NOT v.virtual
      AND datetime(NEW.start) < datetime(o."end", '+' || s.turnaround_minutes || ' minutes')
      AND datetime(o.start) < datetime(NEW."end", '+' || s.turnaround_minutes || ' minutes'));
END;
--;
CREATE TRIGGER screening_outside_edition_insert BEFORE INSERT ON programme_screening
FOR EACH ROW WHEN NEW.festival_day IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'screening_outside_edition') WHERE EXISTS (
    SELECT 1 FROM programme_item i JOIN programme_edition e ON e.id = i.edition_id
    WHERE i.id = NEW.item_id AND (NEW.festival_day < e.first_day OR NEW.festival_day > e.last_day));
END;
--;
CREATE TRIGGER screen_taken_update BEFORE UPDATE ON programme_screening
FOR EACH ROW WHEN NEW.screen_id IS NOT NULL AND NEW.status <> 'cancelled'
BEGIN
  SELECT RAISE(ABORT, 'screen_taken') WHERE EXISTS (
    SELECT 1 FROM programme_screening o
    JOIN programme_screen s ON s.id = o.screen_id JOIN programme_venue v ON v.id = s.venue_id
    WHERE o.screen_id = NEW.screen_id AND o.id IS NOT NEW.id AND o.status <> 'cancelled' AND NOT v.virtual
      AND datetime(NEW.start) < datetime(o."end", '+' || s.turnaround_minutes || ' minutes')
      AND datetime(o.start) < datetime(NEW."end", '+' || s.turnaround_minutes || ' minutes'));
END;
--;
CREATE TRIGGER screening_outside_edition_update BEFORE UPDATE ON programme_screening
FOR EACH ROW WHEN NEW.festival_day IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'screening_outside_edition') WHERE EXISTS (
    SELECT 1 FROM programme_item i JOIN programme_edition e ON e.id = i.edition_id
    WHERE i.id = NEW.item_id AND (NEW.festival_day < e.first_day OR NEW.festival_day > e.last_day));
END;
--;
CREATE TRIGGER screen_turnaround_guard AFTER UPDATE OF turnaround_minutes, venue_id ON programme_screen
FOR EACH ROW
BEGIN
  SELECT RAISE(ABORT, 'screen_taken') WHERE EXISTS (
    SELECT 1 FROM programme_screening a JOIN programme_screening o ON o.screen_id = a.screen_id AND o.id <> a.id
    JOIN programme_screen s ON s.id = a.screen_id JOIN programme_venue v ON v.id = s.venue_id
    WHERE a.screen_id = NEW.id AND a.status <> 'cancelled' AND o.status <> 'cancelled' AND NOT v.virtual AND a.start <= o.start
      AND datetime(o.start) < datetime(a."end", '+' || s.turnaround_minutes || ' minutes'));
END;
--;
CREATE TRIGGER venue_virtual_guard AFTER UPDATE OF virtual ON programme_venue
FOR EACH ROW
BEGIN
  SELECT RAISE(ABORT, 'screen_taken') WHERE EXISTS (
    SELECT 1 FROM programme_screening a JOIN programme_screening o ON o.screen_id = a.screen_id AND o.id <> a.id
    JOIN programme_screen s ON s.id = a.screen_id JOIN programme_venue v ON v.id = s.venue_id
    WHERE v.id = NEW.id AND a.status <> 'cancelled' AND o.status <> 'cancelled' AND NOT v.virtual AND a.start <= o.start
      AND datetime(o.start) < datetime(a."end", '+' || s.turnaround_minutes || ' minutes'));
END;
--;
CREATE TRIGGER edition_days_guard AFTER UPDATE OF first_day, last_day ON programme_edition
FOR EACH ROW
BEGIN
  SELECT RAISE(ABORT, 'screening_outside_edition') WHERE EXISTS (
    SELECT 1 FROM programme_screening p JOIN programme_item i ON i.id = p.item_id
    WHERE i.edition_id = NEW.id AND (p.festival_day < NEW.first_day OR p.festival_day > NEW.last_day));
END;
--;
CREATE TRIGGER item_edition_guard AFTER UPDATE OF edition_id ON programme_item
FOR EACH ROW
BEGIN
  SELECT RAISE(ABORT, 'screening_outside_edition') WHERE EXISTS (
    SELECT 1 FROM programme_screening p JOIN programme_edition e ON e.id = NEW.edition_id
    WHERE p.item_id = NEW.id AND (p.festival_day < e.first_day OR p.festival_day > e.last_day));
END;
--;
CREATE TRIGGER version_is_frozen BEFORE UPDATE ON programme_programmeversion
FOR EACH ROW
BEGIN
  SELECT RAISE(ABORT, 'version_is_frozen') WHERE NEW.snapshot <> OLD.snapshot OR NEW.sha256 <> OLD.sha256
    OR NEW.number <> OLD.number OR NEW.edition_id <> OLD.edition_id OR NEW.published_at <> OLD.published_at;
END;
--;

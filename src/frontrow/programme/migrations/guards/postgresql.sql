-- Two screenings never share a screen: an exclusion constraint over the span from start to end plus the screen's turnaround.
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE programme_screening ADD COLUMN occupied tstzrange;

CREATE FUNCTION frontrow_screening_guard() RETURNS trigger AS $$
DECLARE turnaround integer; is_virtual boolean; first_day date; last_day date;
BEGIN
  IF NEW.screen_id IS NULL THEN
    NEW.occupied := NULL;
    RETURN NEW;
  END IF;
  SELECT s.turnaround_minutes, v.virtual INTO turnaround, is_virtual
    FROM programme_screen s JOIN programme_venue v ON v.id = s.venue_id WHERE s.id = NEW.screen_id;
  SELECT e.first_day, e.last_day INTO first_day, last_day
    FROM programme_item i JOIN programme_edition e ON e.id = i.edition_id WHERE i.id = NEW.item_id;
  IF NEW.festival_day < first_day OR NEW.festival_day > last_day THEN
    RAISE EXCEPTION 'screening_outside_edition' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status = 'cancelled' OR is_virtual THEN
    NEW.occupied := NULL;
  ELSE
    NEW.occupied := tstzrange(NEW.start, NEW."end" + make_interval(mins => turnaround), '[)');
  END IF;
  RETURN NEW;
END $$ LANGUAGE plpgsql;

CREATE TRIGGER screening_guard BEFORE INSERT OR UPDATE ON programme_screening
  FOR EACH ROW EXECUTE FUNCTION frontrow_screening_guard();

UPDATE programme_screening SET screen_id = screen_id;
ALTER TABLE programme_screening ADD CONSTRAINT screen_taken EXCLUDE USING gist (screen_id WITH =, occupied WITH &&);

CREATE FUNCTION frontrow_screen_guard() RETURNS trigger AS $$
BEGIN
  UPDATE programme_screening SET screen_id = screen_id WHERE screen_id = NEW.id;
  RETURN NULL;
END $$ LANGUAGE plpgsql;
CREATE TRIGGER screen_guard AFTER UPDATE OF turnaround_minutes, venue_id ON programme_screen
  FOR EACH ROW EXECUTE FUNCTION frontrow_screen_guard();

CREATE FUNCTION frontrow_venue_guard() RETURNS trigger AS $$
BEGIN
  UPDATE programme_screening SET screen_id = screen_id
    WHERE screen_id IN (SELECT id FROM programme_screen WHERE venue_id = NEW.id);
  RETURN NULL;
END $$ LANGUAGE plpgsql;
CREATE TRIGGER venue_guard AFTER UPDATE OF virtual ON programme_venue
  FOR EACH ROW EXECUTE FUNCTION frontrow_venue_guard();

CREATE FUNCTION frontrow_edition_guard() RETURNS trigger AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM programme_screening p JOIN programme_item i ON i.id = p.item_id
             WHERE i.edition_id = NEW.id AND (p.festival_day < NEW.first_day OR p.festival_day > NEW.last_day)) THEN
    RAISE EXCEPTION 'screening_outside_edition' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$ LANGUAGE plpgsql;
CREATE TRIGGER edition_guard AFTER UPDATE OF first_day, last_day ON programme_edition
  FOR EACH ROW EXECUTE FUNCTION frontrow_edition_guard();

CREATE FUNCTION frontrow_item_guard() RETURNS trigger AS $$
BEGIN
  UPDATE programme_screening SET item_id = item_id WHERE item_id = NEW.id;
  RETURN NULL;
END $$ LANGUAGE plpgsql;
CREATE TRIGGER item_guard AFTER UPDATE OF edition_id ON programme_item
  FOR EACH ROW EXECUTE FUNCTION frontrow_item_guard();

-- A published version never changes.
CREATE FUNCTION frontrow_version_guard() RETURNS trigger AS $$
BEGIN
  IF NEW.snapshot <> OLD.snapshot OR NEW.sha256 <> OLD.sha256 OR NEW.number <> OLD.number OR NEW.edition_id <> OLD.edition_id
     OR NEW.published_at <> OLD.published_at THEN
    RAISE EXCEPTION 'version_is_frozen' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$ LANGUAGE plpgsql;
CREATE TRIGGER version_guard BEFORE UPDATE ON programme_programmeversion
  FOR EACH ROW EXECUTE FUNCTION frontrow_version_guard();

/**
 * Faults planted in the database of a model test on purpose, one for each thing it claims to watch. Nothing in Praxis knows of them; each is
 * what a forgotten migration or a careless statement would do.
 */
export const PLANTS = {
  'two people have one time': 'alter table booking.claim drop constraint no_double_booking',
  'a limit is not kept': `
    create or replace function booking.take_places(of_clinic uuid, of_doctor uuid, for_claim uuid, first_days date[], pers text[], scopes uuid[],
      mosts integer[], overruled boolean, at timestamptz) returns integer language sql as 'select 0'`,
  'what is cancelled stays taken': `
    create function booking.planted() returns trigger language plpgsql as
      'begin if old.resource_kind = ''resource'' and old.appointment_id is not null then return null; end if; return old; end';
    create trigger planted before delete on booking.claim for each row execute function booking.planted()`,
  'a fact is lost': `
    create function platform.planted() returns trigger language plpgsql as
      'begin if new.name = ''booking.appointment_rescheduled'' then return null; end if; return new; end';
    create trigger planted before insert on platform.outbox for each row execute function platform.planted()`,
  'a history has a gap': `
    create function booking.planted() returns trigger language plpgsql as
      'begin if new.name = ''confirmation'' then return null; end if; return new; end';
    create trigger planted before insert on booking.move for each row execute function booking.planted()`,
  'a series is cancelled in part': `
    create function booking.planted() returns trigger language plpgsql as
      'begin if new.status = ''cancelled'' and exists (select from booking.appointment other where other.series_id = old.series_id
        and other.id <> old.id and other.status = ''cancelled'') then return null; end if; return new; end';
    create trigger planted before update on booking.appointment for each row execute function booking.planted()`,
  'a leave is forgotten': `
    create function scheduling.planted() returns trigger language plpgsql as
      'begin new.end_at := new.start_at + (new.end_at - new.start_at) / 2; return new; end';
    create trigger planted before insert on scheduling.leave for each row execute function scheduling.planted()`,
  'authority that was taken back still counts': `
    create function people.planted() returns trigger language plpgsql as
      'begin new.ended_at := null; new.ended_by := null; new.ended_why := null; return new; end';
    create trigger planted before update on people.authority for each row execute function people.planted()`,
  'authority outlasts its last day': `
    create function people.planted() returns trigger language plpgsql as 'begin new.until_date := new.until_date + 7; return new; end';
    create trigger planted before insert on people.authority for each row execute function people.planted()`,
  'what is called off in time keeps its money': `
    create function payments.planted() returns trigger language plpgsql as
      'begin if new.why = ''called_off'' then return null; end if; return new; end';
    create trigger planted before insert on payments.refund for each row execute function payments.planted()`,
  'who calls off late is not late': `
    create function booking.planted() returns trigger language plpgsql as 'begin new.late := false; return new; end';
    create trigger planted before update on booking.appointment for each row execute function booking.planted()`,
  'money that went back is owed again': `
    create function payments.planted() returns trigger language plpgsql as
      'begin if new.state = ''done'' then new.state := ''owed''; new.due_at := now(); end if; return new; end';
    create trigger planted before update on payments.refund for each row execute function payments.planted()`,
} as const

-- findPolicy
select p.version, p.approval_hours as "approvalHours", p.undo_minutes as "undoMinutes",
  p.cancellation_notice_minutes as "cancellationNoticeMinutes", p.late_cancellation as "lateCancellation",
  case when p.no_show_minutes is not null then json_build_object('minutes', p.no_show_minutes, 'after', p.no_show_after) end as "noShow" from booking.policy p where p.clinic_id = $1;

-- lockPolicy
select p.version, p.approval_hours as "approvalHours", p.undo_minutes as "undoMinutes",
  p.cancellation_notice_minutes as "cancellationNoticeMinutes", p.late_cancellation as "lateCancellation",
  case when p.no_show_minutes is not null then json_build_object('minutes', p.no_show_minutes, 'after', p.no_show_after) end as "noShow" from booking.policy p where p.clinic_id = $1 for no key update;

-- putPolicy
insert into booking.policy as p (clinic_id, version, approval_hours, undo_minutes, cancellation_notice_minutes, late_cancellation,
  no_show_minutes, no_show_after, no_show_since)
values ($1, $2, $3, $4, $5, $6,
  $7, $8, $9)
on conflict (clinic_id) do update set version = excluded.version, approval_hours = excluded.approval_hours, undo_minutes = excluded.undo_minutes,
  cancellation_notice_minutes = excluded.cancellation_notice_minutes, late_cancellation = excluded.late_cancellation,
  no_show_minutes = excluded.no_show_minutes, no_show_after = excluded.no_show_after,
  no_show_since = case when excluded.no_show_minutes is not null then coalesce(p.no_show_since, excluded.no_show_since) end
where p.version = $10
returning version;

-- What is asked at each booking and is true of few rows, among all that a doctor or a patient ever had: with ten million visits stored it made
-- a booking ten times as slow.

-- How many visits the patient missed lately.
create index appointment_missed on booking.appointment (patient_id, start_at) where status = 'noshow';

-- What stands on a higher track and is in everybody's way: visits squeezed in by overruling, and outages. The seats' index knows the track too,
-- and was read from the resource's first claim to its last.
create index claim_on_higher_track on booking.claim (resource_id, ends_at) where track > 0;

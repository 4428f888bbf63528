-- What a member hid and had signed: if the answer is lost on its way, the same may be signed again, and nothing else.
-- It says nothing of the key: every key could be hidden in it. Forgotten when the box is closed.
alter table ballot_roll add column asked bytea check (octet_length(asked) = 32);

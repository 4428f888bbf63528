-- Nothing read it: the agency's own words never came to stand there.
alter table settings drop column terms;

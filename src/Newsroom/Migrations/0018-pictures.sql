CREATE INDEX picture_newest ON picture (number);

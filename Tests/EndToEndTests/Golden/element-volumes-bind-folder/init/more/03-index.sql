CREATE INDEX ON orders (id);

#!/bin/sh
psql -c 'CREATE EXTENSION IF NOT EXISTS pg_trgm'

FROM node:22 AS base
FROM base AS report
ARG RUN_AS=1000
USER ${RUN_AS}

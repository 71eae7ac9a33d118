// Generated from Resources/images.yaml by `make generate`; change that file.

/// The table of image knowledge as text.
enum ImageTable {
  static let text = ##"""
    - repository: postgres
      tags: "18*alpine*"
      user: {uid: 70, gid: 70}
      runsAsNonRoot: override
      reason: "Entrypoint changes owners and drops to postgres (70) by gosu only when it is root; from 18 on PGDATA is already a subdirectory of the volume /var/lib/postgresql."
      fsGroup: true
      writable: [/var/run/postgresql, /tmp]
      data: [/var/lib/postgresql]
      ports: [5432]
      probe: {exec: [pg_isready]}
      class: database
      shell: /bin/sh
      source: https://github.com/docker-library/postgres/blob/master/18/alpine3.22/Dockerfile
    - repository: postgres
      tags: "alpine*"
      user: {uid: 70, gid: 70}
      runsAsNonRoot: override
      reason: "The tag follows the newest major version (18 at the time of reading): same as 18-alpine."
      fsGroup: true
      writable: [/var/run/postgresql, /tmp]
      data: [/var/lib/postgresql]
      ports: [5432]
      probe: {exec: [pg_isready]}
      class: database
      shell: /bin/sh
      source: https://github.com/docker-library/postgres/blob/master/18/alpine3.22/Dockerfile
    - repository: postgres
      tags: "*alpine*"
      user: {uid: 70, gid: 70}
      runsAsNonRoot: override
      reason: "Entrypoint changes owners and drops to postgres (70 on Alpine) by gosu only when it is root; initdb wants to own PGDATA, so PGDATA must be below the mount point."
      fsGroup: true
      writable: [/var/run/postgresql, /tmp]
      data: [/var/lib/postgresql/data]
      environment: {PGDATA: /var/lib/postgresql/data/pgdata}
      ports: [5432]
      probe: {exec: [pg_isready]}
      class: database
      shell: /bin/sh
      source: https://github.com/docker-library/postgres/blob/master/17/alpine3.23/Dockerfile
    - repository: postgres
      tags: "18*"
      user: {uid: 999, gid: 999}
      runsAsNonRoot: override
      reason: "Entrypoint changes owners and drops to postgres (999) by gosu only when it is root; from 18 on PGDATA is already a subdirectory of the volume /var/lib/postgresql."
      fsGroup: true
      writable: [/var/run/postgresql, /tmp]
      data: [/var/lib/postgresql]
      ports: [5432]
      probe: {exec: [pg_isready]}
      class: database
      shell: /bin/sh
      source: https://github.com/docker-library/postgres/blob/master/18/trixie/Dockerfile
    - repository: postgres
      tags: "latest"
      user: {uid: 999, gid: 999}
      runsAsNonRoot: override
      reason: "latest follows the newest major version (18 at the time of reading): same as 18."
      fsGroup: true
      writable: [/var/run/postgresql, /tmp]
      data: [/var/lib/postgresql]
      ports: [5432]
      probe: {exec: [pg_isready]}
      class: database
      shell: /bin/sh
      source: https://github.com/docker-library/postgres/blob/master/18/trixie/Dockerfile
    - repository: postgres
      user: {uid: 999, gid: 999}
      runsAsNonRoot: override
      reason: "Entrypoint changes owners and drops to postgres (999 on Debian) by gosu only when it is root; initdb wants to own PGDATA, so PGDATA must be below the mount point."
      fsGroup: true
      writable: [/var/run/postgresql, /tmp]
      data: [/var/lib/postgresql/data]
      environment: {PGDATA: /var/lib/postgresql/data/pgdata}
      ports: [5432]
      probe: {exec: [pg_isready]}
      class: database
      shell: /bin/sh
      source: https://github.com/docker-library/postgres/blob/master/17/bookworm/Dockerfile
    - repository: redis
      tags: "*alpine*"
      user: {uid: 999, gid: 1000}
      runsAsNonRoot: override
      reason: "Dockerfile creates redis as 999 with group 1000 on Alpine; the entrypoint fixes owners and drops privileges only when it is root."
      fsGroup: true
      writable: [/tmp]
      data: [/data]
      ports: [6379]
      probe: {exec: [redis-cli, ping]}
      class: cache
      shell: /bin/sh
      source: https://github.com/redis/docker-library-redis/blob/393ca74cc1024291a97687fbaa3f62638637215d/alpine/Dockerfile
    - repository: redis
      user: {uid: 999, gid: 999}
      runsAsNonRoot: override
      reason: "Dockerfile creates redis as 999:999; the entrypoint fixes owners and drops privileges (gosu, later setpriv) only when it is root."
      fsGroup: true
      writable: [/tmp]
      data: [/data]
      ports: [6379]
      probe: {exec: [redis-cli, ping]}
      class: cache
      shell: /bin/sh
      source: https://github.com/redis/docker-library-redis/blob/0d55be9aa67b917c2a45cadabf07518f356443b0/debian/docker-entrypoint.sh
    - repository: mariadb
      tags: "*-ubi*"
      user: {uid: 999, gid: 999}
      runsAsNonRoot: image
      reason: "The UBI variant ends with USER mysql, created with number 999."
      fsGroup: true
      writable: [/run/mariadb, /tmp]
      data: [/var/lib/mysql]
      ports: [3306]
      probe: {exec: [healthcheck.sh, --connect, --innodb_initialized]}
      class: database
      shell: /bin/sh
      source: https://github.com/MariaDB/mariadb-docker/blob/master/11.8-ubi/Dockerfile
    - repository: mariadb
      user: {uid: 999, gid: 999}
      runsAsNonRoot: override
      reason: "Entrypoint chowns the data directory and re-executes itself as mysql by gosu only when it is root; mysql is the first system account (999)."
      fsGroup: true
      writable: [/run/mysqld, /tmp]
      data: [/var/lib/mysql]
      ports: [3306]
      probe: {exec: [healthcheck.sh, --connect, --innodb_initialized]}
      class: database
      shell: /bin/sh
      source: https://github.com/MariaDB/mariadb-docker/blob/master/11.8/docker-entrypoint.sh
    - repository: mysql
      user: {uid: 999, gid: 999}
      runsAsNonRoot: override
      reason: "Entrypoint chowns and re-executes itself as mysql (999) by gosu only when it is root; --initialize aborts on a volume root that holds lost+found."
      fsGroup: true
      subPath: true
      writable: [/var/run/mysqld, /tmp]
      data: [/var/lib/mysql]
      ports: [3306, 33060]
      probe: {exec: [mysqladmin, ping, -h, 127.0.0.1]}
      class: database
      shell: /bin/sh
      source: https://github.com/docker-library/mysql/blob/master/8.4/docker-entrypoint.sh
    - repository: mongo
      user: {uid: 999, gid: 999}
      runsAsNonRoot: override
      reason: "Dockerfile creates mongodb as 999:999 and owns /data/db and /data/configdb to it; the entrypoint chowns and uses gosu only when it is root."
      fsGroup: true
      writable: [/tmp]
      data: [/data/db, /data/configdb]
      ports: [27017]
      probe: {tcp: 27017}
      class: database
      shell: /bin/sh
      source: https://github.com/docker-library/mongo/blob/master/8.0/Dockerfile
    - repository: pgvector/pgvector
      tags: "*pg18*"
      user: {uid: 999, gid: 999}
      runsAsNonRoot: override
      reason: "Adds an extension to the Debian postgres:18 image, whose PGDATA is a subdirectory of /var/lib/postgresql; entrypoint and user (999) are those of postgres."
      fsGroup: true
      writable: [/var/run/postgresql, /tmp]
      data: [/var/lib/postgresql]
      ports: [5432]
      probe: {exec: [pg_isready]}
      class: database
      shell: /bin/sh
      source: https://github.com/pgvector/pgvector/blob/master/Dockerfile
    - repository: pgvector/pgvector
      user: {uid: 999, gid: 999}
      runsAsNonRoot: override
      reason: "Adds an extension to the Debian postgres image and keeps its entrypoint and user (999)."
      fsGroup: true
      writable: [/var/run/postgresql, /tmp]
      data: [/var/lib/postgresql/data]
      environment: {PGDATA: /var/lib/postgresql/data/pgdata}
      ports: [5432]
      probe: {exec: [pg_isready]}
      class: database
      shell: /bin/sh
      source: https://github.com/pgvector/pgvector/blob/master/Dockerfile
    - repository: frappe/erpnext
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "Ends with USER frappe, the first regular account (1000); nginx files are owned by it and nginx listens on 8080."
      fsGroup: true
      data: [/home/frappe/frappe-bench/sites, /home/frappe/frappe-bench/logs]
      seeded: [/home/frappe/frappe-bench/sites]
      ports: [8000]
      class: application
      shell: /bin/bash
      source: https://github.com/frappe/frappe_docker/blob/main/images/production/Containerfile
    - repository: appwrite/appwrite
      user: {uid: 82, gid: 82}
      runsAsNonRoot: override
      reason: "Plain PHP process without any privilege switch; the /storage directories belong to www-data (82 on the php Alpine base); only certbot's /etc/letsencrypt is root-owned."
      fsGroup: true
      data: [/storage/uploads, /storage/imports, /storage/cache, /storage/config, /storage/certificates, /storage/functions, /storage/sites, /storage/builds]
      ports: [80]
      probe: {tcp: 80}
      class: application
      shell: /bin/sh
      source: https://github.com/appwrite/appwrite/blob/main/Dockerfile
    - repository: minio/minio
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "No USER and a static server; the entrypoint switches users only when MINIO_USERNAME and MINIO_GROUPNAME are set, so any number works if /data is writable."
      fsGroup: true
      writable: [/tmp]
      data: [/data]
      ports: [9000]
      probe: {http: {path: /minio/health/live, port: 9000}}
      class: storage
      shell: /bin/sh
      source: https://github.com/minio/minio/blob/master/Dockerfile.release
    - repository: quay.io/minio/minio
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "The same image as minio/minio: no USER, no privilege switch unless MINIO_USERNAME and MINIO_GROUPNAME are set."
      fsGroup: true
      writable: [/tmp]
      data: [/data]
      ports: [9000]
      probe: {http: {path: /minio/health/live, port: 9000}}
      class: storage
      shell: /bin/sh
      source: https://github.com/minio/minio/blob/master/Dockerfile.release
    - repository: clickhouse/clickhouse-server
      user: {uid: 101, gid: 101}
      runsAsNonRoot: override
      reason: "clickhouse is created as 101 in both variants, configuration and data are world-writable for arbitrary numbers, and the entrypoint skips chown when it is not root."
      fsGroup: true
      writable: [/var/log/clickhouse-server, /etc/clickhouse-server/users.d, /tmp]
      data: [/var/lib/clickhouse]
      ports: [8123, 9000, 9009]
      probe: {http: {path: /ping, port: 8123}}
      class: database
      shell: /bin/bash
      source: https://github.com/ClickHouse/ClickHouse/blob/master/docker/server/entrypoint.sh
    - repository: nginx
      tags: "*perl*"
      user: {uid: 101, gid: 101}
      runsAsNonRoot: override
      reason: "nginx is created as 101; as that user the master only needs its cache and pid directories writable and permission to bind port 80."
      better: nginxinc/nginx-unprivileged
      writable: [/var/cache/nginx, /var/run, /tmp]
      data: []
      ports: [80]
      probe: {tcp: 80}
      class: web-server
      shell: /bin/sh
      source: https://github.com/nginx/docker-nginx/blob/master/stable/debian/Dockerfile
    - repository: nginx
      user: {uid: 101, gid: 101}
      runsAsNonRoot: override
      reason: "nginx is created as 101; as that user the master only needs its cache and pid directories writable and permission to bind port 80 (pod sysctl); /etc/nginx/templates is rendered only if /etc/nginx/conf.d is writable for it."
      better: nginxinc/nginx-unprivileged
      writable: [/var/cache/nginx, /var/run, /tmp]
      data: []
      ports: [80]
      probe: {tcp: 80}
      class: web-server
      shell: /bin/sh
      source: https://github.com/nginx/docker-nginx/blob/master/stable/alpine-slim/Dockerfile
    - repository: nginxinc/nginx-unprivileged
      user: {uid: 101, gid: 101}
      runsAsNonRoot: image
      reason: "USER is the number 101, the server listens on 8080 and pid and temporary files are under /tmp."
      writable: [/tmp]
      data: []
      ports: [8080]
      probe: {tcp: 8080}
      class: web-server
      shell: /bin/sh
      source: https://github.com/nginxinc/docker-nginx-unprivileged/blob/main/stable/debian/Dockerfile
    - repository: getmeili/meilisearch
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "No USER and no privilege switch; tini starts a single binary that writes only below its working directory /meili_data."
      fsGroup: true
      writable: [/tmp]
      data: [/meili_data]
      ports: [7700]
      probe: {http: {path: /health, port: 7700}}
      class: search
      shell: /bin/sh
      source: https://github.com/meilisearch/meilisearch/blob/main/Dockerfile
    - repository: valkey/valkey
      tags: "*alpine*"
      user: {uid: 999, gid: 1000}
      runsAsNonRoot: override
      reason: "Dockerfile creates valkey as 999 with group 1000 on Alpine; the entrypoint fixes owners and switches user only when it is root."
      fsGroup: true
      writable: [/tmp]
      data: [/data]
      ports: [6379]
      probe: {exec: [valkey-cli, ping]}
      class: cache
      shell: /bin/sh
      source: https://github.com/valkey-io/valkey-container/blob/mainline/8.0/alpine/Dockerfile
    - repository: valkey/valkey
      user: {uid: 999, gid: 999}
      runsAsNonRoot: override
      reason: "Dockerfile creates valkey as 999:999; the entrypoint fixes owners and switches user by setpriv only when it is root."
      fsGroup: true
      writable: [/tmp]
      data: [/data]
      ports: [6379]
      probe: {exec: [valkey-cli, ping]}
      class: cache
      shell: /bin/sh
      source: https://github.com/valkey-io/valkey-container/blob/mainline/8.0/debian/docker-entrypoint.sh
    - repository: eqalpha/keydb
      tags: "*alpine*"
      user: {uid: 999, gid: 1000}
      runsAsNonRoot: override
      reason: "Dockerfile creates keydb as 999 with group 1000 and writes an entrypoint that uses su-exec only when it is root."
      fsGroup: true
      data: [/data]
      ports: [6379]
      probe: {exec: [keydb-cli, ping]}
      class: cache
      shell: /bin/sh
      source: https://github.com/Snapchat/KeyDB/blob/main/pkg/docker/Dockerfile_Alpine
    - repository: eqalpha/keydb
      user: {uid: 999, gid: 999}
      runsAsNonRoot: override
      reason: "Dockerfile creates keydb as the first system account of Ubuntu (999); the entrypoint uses gosu only when it is root."
      fsGroup: true
      data: [/data]
      ports: [6379]
      probe: {exec: [keydb-cli, ping]}
      class: cache
      shell: /bin/sh
      source: https://github.com/Snapchat/KeyDB/blob/main/pkg/docker/Dockerfile
    - repository: rabbitmq
      tags: "*alpine*"
      user: {uid: 100, gid: 101}
      runsAsNonRoot: override
      reason: "Dockerfile creates rabbitmq as 100:101 and leaves its directories world-writable; su-exec is used only by root. The cookie file must stay owner-only, so do not let fsGroup change modes on every mount."
      fsGroup: true
      data: [/var/lib/rabbitmq]
      ports: [5672, 4369, 25672]
      probe: {exec: [rabbitmq-diagnostics, -q, ping]}
      class: queue
      shell: /bin/sh
      source: https://github.com/docker-library/rabbitmq/blob/master/4.2/alpine/Dockerfile
    - repository: rabbitmq
      user: {uid: 999, gid: 999}
      runsAsNonRoot: override
      reason: "Dockerfile creates rabbitmq as 999 and leaves its directories world-writable; gosu is used only by root. The cookie file must stay owner-only, so do not let fsGroup change modes on every mount."
      fsGroup: true
      data: [/var/lib/rabbitmq]
      ports: [5672, 4369, 25672]
      probe: {exec: [rabbitmq-diagnostics, -q, ping]}
      class: queue
      shell: /bin/sh
      source: https://github.com/docker-library/rabbitmq/blob/master/4.1/ubuntu/Dockerfile
    - repository: postgis/postgis
      tags: "18-*alpine*"
      user: {uid: 70, gid: 70}
      runsAsNonRoot: override
      reason: "Adds PostGIS to postgres:18 on Alpine and keeps its entrypoint, user (70) and data layout."
      fsGroup: true
      writable: [/var/run/postgresql, /tmp]
      data: [/var/lib/postgresql]
      ports: [5432]
      probe: {exec: [pg_isready]}
      class: database
      shell: /bin/sh
      source: https://github.com/postgis/docker-postgis/blob/master/18-3.6/alpine/Dockerfile
    - repository: postgis/postgis
      tags: "*alpine*"
      user: {uid: 70, gid: 70}
      runsAsNonRoot: override
      reason: "Adds PostGIS to postgres on Alpine and keeps its entrypoint and user (70)."
      fsGroup: true
      writable: [/var/run/postgresql, /tmp]
      data: [/var/lib/postgresql/data]
      environment: {PGDATA: /var/lib/postgresql/data/pgdata}
      ports: [5432]
      probe: {exec: [pg_isready]}
      class: database
      shell: /bin/sh
      source: https://github.com/postgis/docker-postgis/blob/master/17-3.5/alpine/Dockerfile
    - repository: postgis/postgis
      tags: "18-*"
      user: {uid: 999, gid: 999}
      runsAsNonRoot: override
      reason: "Adds PostGIS to postgres:18 on Debian and keeps its entrypoint, user (999) and data layout."
      fsGroup: true
      writable: [/var/run/postgresql, /tmp]
      data: [/var/lib/postgresql]
      ports: [5432]
      probe: {exec: [pg_isready]}
      class: database
      shell: /bin/sh
      source: https://github.com/postgis/docker-postgis/blob/master/18-3.6/Dockerfile
    - repository: postgis/postgis
      user: {uid: 999, gid: 999}
      runsAsNonRoot: override
      reason: "Adds PostGIS to postgres on Debian and keeps its entrypoint and user (999)."
      fsGroup: true
      writable: [/var/run/postgresql, /tmp]
      data: [/var/lib/postgresql/data]
      environment: {PGDATA: /var/lib/postgresql/data/pgdata}
      ports: [5432]
      probe: {exec: [pg_isready]}
      class: database
      shell: /bin/sh
      source: https://github.com/postgis/docker-postgis/blob/master/17-3.5/Dockerfile
    - repository: mediacms/mediacms
      runsAsNonRoot: "no"
      reason: "The entrypoint relinks logs below /var/log/nginx, chowns, runs groupadd/usermod and starts supervisord with nginx on port 80; each of these stops it without root."
      fsGroup: true
      ports: [80]
      class: application
      shell: /bin/bash
      source: https://github.com/mediacms-io/mediacms/blob/main/deploy/docker/entrypoint.sh
    - repository: n8nio/n8n
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "Ends with USER node (1000 in the Node base) and owns /home/node to it."
      fsGroup: true
      data: [/home/node/.n8n]
      ports: [5678]
      probe: {http: {path: /healthz, port: 5678}}
      class: application
      shell: /bin/sh
      source: https://github.com/n8n-io/n8n/blob/master/docker/images/n8n/Dockerfile
    - repository: docker.n8n.io/n8nio/n8n
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "The same image as n8nio/n8n: ends with USER node (1000)."
      fsGroup: true
      data: [/home/node/.n8n]
      ports: [5678]
      probe: {http: {path: /healthz, port: 5678}}
      class: application
      shell: /bin/sh
      source: https://github.com/n8n-io/n8n/blob/master/docker/images/n8n/Dockerfile
    - repository: n8nio/runners
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "Creates runner as 1000:1000 and ends with USER runner."
      data: []
      ports: [5680]
      class: worker
      shell: /bin/sh
      source: https://github.com/n8n-io/n8n/blob/master/docker/images/runners/Dockerfile
    - repository: makeplane/plane-backend
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "No USER and no privilege switch; the whole of /code is made world-writable, where logs and collected static files go."
      data: []
      ports: [8000]
      class: application
      shell: /bin/sh
      source: https://github.com/makeplane/plane/blob/preview/apps/api/Dockerfile.api
    - repository: makeplane/plane-frontend
      user: {uid: 101, gid: 101}
      runsAsNonRoot: override
      reason: "nginx on Alpine (nginx is 101) listening on 3000 with logs on stdout; only its cache and pid directories need to be writable."
      writable: [/var/cache/nginx, /var/run, /tmp]
      data: []
      ports: [3000]
      probe: {http: {path: /, port: 3000}}
      class: web-server
      shell: /bin/sh
      source: https://github.com/makeplane/plane/blob/preview/apps/web/Dockerfile.web
    - repository: makeplane/plane-admin
      user: {uid: 101, gid: 101}
      runsAsNonRoot: override
      reason: "nginx on Alpine (nginx is 101) listening on 3000; only its cache and pid directories need to be writable."
      writable: [/var/cache/nginx, /var/run, /tmp]
      data: []
      ports: [3000]
      probe: {tcp: 3000}
      class: web-server
      shell: /bin/sh
      source: https://github.com/makeplane/plane/blob/preview/apps/admin/Dockerfile.admin
    - repository: makeplane/plane-live
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "Plain node process on the Alpine Node base (node is 1000) with no entrypoint work; files are only read."
      data: []
      ports: [3000]
      probe: {tcp: 3000}
      class: application
      shell: /bin/sh
      source: https://github.com/makeplane/plane/blob/preview/apps/live/Dockerfile.live
    - repository: makeplane/plane-space
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "Plain node process on the Alpine Node base (node is 1000) with no entrypoint work; files are only read."
      data: []
      ports: [3000]
      probe: {http: {path: /spaces/, port: 3000}}
      class: application
      shell: /bin/sh
      source: https://github.com/makeplane/plane/blob/preview/apps/space/Dockerfile.space
    - repository: chrislusf/seaweedfs
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "Creates seaweed as 1000 and owns /data to it; the entrypoint chowns and uses su-exec only when it is root."
      fsGroup: true
      writable: [/tmp]
      data: [/data]
      ports: [9333, 19333, 8080, 18080, 8888, 18888, 8333, 7333]
      class: storage
      shell: /bin/sh
      source: https://github.com/seaweedfs/seaweedfs/blob/master/docker/entrypoint.sh
    - repository: shopware/docker-base
      user: {uid: 82, gid: 82}
      runsAsNonRoot: image
      reason: "Ends with USER www-data (82 on the php Alpine base); nginx, php-fpm and supervisord keep pid, socket and temporary files in /tmp and listen on 8000."
      fsGroup: true
      data: []
      ports: [8000]
      probe: {tcp: 8000}
      class: application
      shell: /bin/sh
      source: https://github.com/shopware/docker/blob/main/nginx/Dockerfile
    - repository: gotenberg/gotenberg
      user: {uid: 1001, gid: 1001}
      runsAsNonRoot: image
      reason: "Creates gotenberg as 1001:1001 and ends with USER gotenberg."
      writable: [/tmp, /home/gotenberg]
      data: []
      ports: [3000]
      probe: {http: {path: /health, port: 3000}}
      class: tool
      shell: /bin/bash
      source: https://github.com/gotenberg/gotenberg/blob/main/build/Dockerfile
    - repository: langgenius/dify-api
      user: {uid: 1001, gid: 1001}
      runsAsNonRoot: image
      reason: "Recent Dockerfile creates dify as 1001:1001, owns /app to it and ends with USER dify."
      fsGroup: true
      data: [/app/api/storage]
      ports: [5001]
      probe: {http: {path: /health, port: 5001}}
      class: application
      shell: /bin/bash
      source: https://github.com/langgenius/dify/blob/main/api/Dockerfile
    - repository: langgenius/dify-web
      user: {uid: 1001, gid: 1001}
      runsAsNonRoot: image
      reason: "Creates dify as 1001:1001 and ends with USER dify."
      data: []
      ports: [3000]
      probe: {tcp: 3000}
      class: application
      shell: /bin/sh
      source: https://github.com/langgenius/dify/blob/main/web/Dockerfile
    - repository: docker.gitea.com/gitea
      tags: "*rootless*"
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "USER 1000:1000, SSH on 2222, and temporary files below /tmp/gitea."
      fsGroup: true
      writable: [/tmp]
      data: [/var/lib/gitea, /etc/gitea]
      ports: [3000, 2222]
      probe: {http: {path: /api/healthz, port: 3000}}
      class: application
      shell: /bin/bash
      source: https://github.com/go-gitea/gitea/blob/main/Dockerfile.rootless
    - repository: docker.gitea.com/gitea
      runsAsNonRoot: "no"
      reason: "s6 supervises gitea and sshd: the entrypoint may renumber the git account, sshd needs port 22 and root, and gitea is started through su-exec."
      better: docker.gitea.com/gitea:<version>-rootless
      fsGroup: true
      data: [/data]
      ports: [3000, 22]
      probe: {http: {path: /api/healthz, port: 3000}}
      class: application
      shell: /bin/bash
      source: https://github.com/go-gitea/gitea/blob/main/Dockerfile
    - repository: gitea/gitea
      tags: "*rootless*"
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "USER 1000:1000, SSH on 2222, and temporary files below /tmp/gitea."
      fsGroup: true
      writable: [/tmp]
      data: [/var/lib/gitea, /etc/gitea]
      ports: [3000, 2222]
      probe: {http: {path: /api/healthz, port: 3000}}
      class: application
      shell: /bin/bash
      source: https://github.com/go-gitea/gitea/blob/main/Dockerfile.rootless
    - repository: gitea/gitea
      runsAsNonRoot: "no"
      reason: "s6 supervises gitea and sshd: sshd needs port 22 and root, and gitea is started through su-exec."
      better: gitea/gitea:<version>-rootless
      fsGroup: true
      data: [/data]
      ports: [3000, 22]
      probe: {http: {path: /api/healthz, port: 3000}}
      class: application
      shell: /bin/bash
      source: https://github.com/go-gitea/gitea/blob/main/Dockerfile
    - repository: darthsim/imgproxy
      user: {uid: 999}
      runsAsNonRoot: image
      reason: "USER is the number 999."
      writable: [/tmp, /var/cache/fontconfig]
      data: []
      ports: [8080]
      probe: {http: {path: /health, port: 8080}}
      class: tool
      shell: /bin/bash
      source: https://github.com/imgproxy/imgproxy/blob/master/docker/Dockerfile
    - repository: ghcr.io/imgproxy/imgproxy
      user: {uid: 999}
      runsAsNonRoot: image
      reason: "USER is the number 999."
      writable: [/tmp, /var/cache/fontconfig]
      data: []
      ports: [8080]
      probe: {http: {path: /health, port: 8080}}
      class: tool
      shell: /bin/bash
      source: https://github.com/imgproxy/imgproxy/blob/master/docker/Dockerfile
    - repository: odoo
      tags: "15*"
      user: {uid: 101}
      runsAsNonRoot: image
      reason: "Ends with USER odoo, a system account that the Debian package creates (101 up to version 17)."
      fsGroup: true
      data: [/var/lib/odoo, /mnt/extra-addons]
      ports: [8069, 8071, 8072]
      probe: {tcp: 8069}
      class: application
      shell: /bin/bash
      source: https://github.com/odoo/docker/blob/master/17.0/Dockerfile
    - repository: odoo
      tags: "16*"
      user: {uid: 101}
      runsAsNonRoot: image
      reason: "Ends with USER odoo, a system account that the Debian package creates (101 up to version 17)."
      fsGroup: true
      data: [/var/lib/odoo, /mnt/extra-addons]
      ports: [8069, 8071, 8072]
      probe: {tcp: 8069}
      class: application
      shell: /bin/bash
      source: https://github.com/odoo/docker/blob/master/17.0/Dockerfile
    - repository: odoo
      tags: "17*"
      user: {uid: 101}
      runsAsNonRoot: image
      reason: "Ends with USER odoo, a system account that the Debian package creates (101 up to version 17)."
      fsGroup: true
      data: [/var/lib/odoo, /mnt/extra-addons]
      ports: [8069, 8071, 8072]
      probe: {tcp: 8069}
      class: application
      shell: /bin/bash
      source: https://github.com/odoo/docker/blob/master/17.0/Dockerfile
    - repository: odoo
      user: {uid: 100, gid: 101}
      runsAsNonRoot: image
      reason: "Ends with USER odoo, a system account that the Debian package creates (100:101 on Ubuntu noble, from version 18 on)."
      fsGroup: true
      data: [/var/lib/odoo, /mnt/extra-addons]
      ports: [8069, 8071, 8072]
      probe: {tcp: 8069}
      class: application
      shell: /bin/bash
      source: https://github.com/odoo/docker/blob/master/18.0/Dockerfile
    - repository: prefecthq/prefect
      user: {uid: 1001, gid: 1001}
      runsAsNonRoot: override
      reason: "No USER and no privilege switch; the project's own Helm chart runs it as 1001 with HOME moved to a writable directory."
      fsGroup: true
      writable: [/home/prefect, /tmp]
      data: []
      environment: {HOME: /home/prefect, PREFECT_UI_STATIC_DIRECTORY: /home/prefect/ui}
      ports: [4200]
      class: application
      shell: /bin/bash
      source: https://github.com/PrefectHQ/prefect/blob/main/Dockerfile
    - repository: ghcr.io/goauthentik/server
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "USER is the number 1000 and the data directories belong to it; temporary files go to /dev/shm."
      fsGroup: true
      data: [/data, /media, /certs]
      ports: [9000, 9443]
      probe: {http: {path: /-/health/live/, port: 9000}}
      class: application
      shell: /bin/bash
      source: https://github.com/goauthentik/authentik/blob/main/Dockerfile
    - repository: caddy
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "No USER and world-writable data directories; the binary carries cap_net_bind_service as a file capability, so its exec is refused when that is missing from the bounding set."
      capabilities: [NET_BIND_SERVICE]
      fsGroup: true
      writable: [/config, /tmp]
      data: [/data]
      ports: [80, 443, 2019]
      probe: {tcp: 80}
      class: web-server
      shell: /bin/sh
      source: https://github.com/caddyserver/caddy-docker/blob/master/2.11/alpine/Dockerfile
    - repository: couchdb
      user: {uid: 5984, gid: 5984}
      runsAsNonRoot: override
      reason: "Creates couchdb as 5984 and owns /opt/couchdb to it; ownership repair and setpriv happen only when it is root."
      fsGroup: true
      data: [/opt/couchdb/data]
      ports: [5984, 4369, 9100]
      probe: {http: {path: /_up, port: 5984}}
      class: database
      shell: /bin/bash
      source: https://github.com/apache/couchdb-docker/blob/main/3.4.3/docker-entrypoint.sh
    - repository: influxdb
      tags: "3*"
      user: {uid: 1500, gid: 1500}
      runsAsNonRoot: image
      reason: "Creates influxdb3 as 1500 and ends with USER influxdb3."
      fsGroup: true
      data: [/var/lib/influxdb3, /plugins]
      ports: [8181]
      probe: {tcp: 8181}
      class: database
      shell: /bin/bash
      source: https://github.com/influxdata/influxdata-docker/blob/master/influxdb/3.0-core/Dockerfile
    - repository: influxdb
      tags: "1*"
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "No USER and no privilege switch; influxd writes only below /var/lib/influxdb."
      fsGroup: true
      data: [/var/lib/influxdb]
      ports: [8086]
      probe: {http: {path: /ping, port: 8086}}
      class: database
      shell: /bin/bash
      source: https://github.com/influxdata/influxdata-docker/blob/master/influxdb/1.8/Dockerfile
    - repository: influxdb
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "Creates influxdb as 1000:1000 and owns both volumes to it; the entrypoint chowns and uses gosu or su-exec only when it is root."
      fsGroup: true
      writable: [/home/influxdb, /tmp]
      data: [/var/lib/influxdb2, /etc/influxdb2]
      ports: [8086]
      probe: {http: {path: /health, port: 8086}}
      class: database
      shell: /bin/bash
      source: https://github.com/influxdata/influxdata-docker/blob/master/influxdb/2.7/entrypoint.sh
    - repository: phpmyadmin
      tags: "*fpm-alpine*"
      user: {uid: 82, gid: 82}
      runsAsNonRoot: override
      reason: "Configuration, session and upload directories belong to www-data (82 on Alpine) and the entrypoint does not stop on a failed chgrp."
      data: []
      ports: [9000]
      probe: {tcp: 9000}
      class: application
      shell: /bin/sh
      source: https://github.com/phpmyadmin/docker/blob/master/fpm-alpine/Dockerfile
    - repository: phpmyadmin
      user: {uid: 33, gid: 33}
      runsAsNonRoot: override
      reason: "Configuration, session and upload directories belong to www-data (33 on Debian), the entrypoint does not stop on a failed chgrp, and php's Apache setup allows any user; port 80 needs the sysctl."
      data: []
      ports: [80]
      probe: {tcp: 80}
      class: application
      shell: /bin/bash
      source: https://github.com/phpmyadmin/docker/blob/master/apache/docker-entrypoint.sh
    - repository: phpmyadmin/phpmyadmin
      tags: "*fpm-alpine*"
      user: {uid: 82, gid: 82}
      runsAsNonRoot: override
      reason: "Configuration, session and upload directories belong to www-data (82 on Alpine) and the entrypoint does not stop on a failed chgrp."
      data: []
      ports: [9000]
      probe: {tcp: 9000}
      class: application
      shell: /bin/sh
      source: https://github.com/phpmyadmin/docker/blob/master/fpm-alpine/Dockerfile
    - repository: phpmyadmin/phpmyadmin
      user: {uid: 33, gid: 33}
      runsAsNonRoot: override
      reason: "Configuration, session and upload directories belong to www-data (33 on Debian), the entrypoint does not stop on a failed chgrp, and php's Apache setup allows any user; port 80 needs the sysctl."
      data: []
      ports: [80]
      probe: {tcp: 80}
      class: application
      shell: /bin/bash
      source: https://github.com/phpmyadmin/docker/blob/master/apache/docker-entrypoint.sh
    - repository: ollama/ollama
      runsAsNonRoot: "no"
      reason: "Models and keys are kept below /root, which only root may enter in the Ubuntu base; it would need HOME or OLLAMA_MODELS and the mount to be moved elsewhere."
      fsGroup: true
      data: [/root/.ollama]
      ports: [11434]
      probe: {http: {path: /, port: 11434}}
      class: machine-learning
      shell: /bin/sh
      source: https://github.com/ollama/ollama/blob/main/Dockerfile
    - repository: nextcloud
      tags: "*fpm-alpine*"
      user: {uid: 82, gid: 82}
      runsAsNonRoot: override
      reason: "The entrypoint copies the application with rsync without changing owners when it is not root; only REDIS_HOST makes it write below root-owned /usr/local/etc/php and fail."
      fsGroup: true
      data: [/var/www/html]
      ports: [9000]
      probe: {tcp: 9000}
      class: application
      shell: /bin/sh
      source: https://github.com/nextcloud/docker/blob/master/docker-entrypoint.sh
    - repository: nextcloud
      user: {uid: 33, gid: 33}
      runsAsNonRoot: override
      reason: "The entrypoint copies the application with rsync without changing owners when it is not root; only REDIS_HOST makes it write below root-owned /usr/local/etc/php and fail; port 80 needs the sysctl."
      fsGroup: true
      data: [/var/www/html]
      ports: [80]
      probe: {tcp: 80}
      class: application
      shell: /bin/bash
      source: https://github.com/nextcloud/docker/blob/master/docker-entrypoint.sh
    - repository: memcached
      user: {uid: 11211, gid: 11211}
      runsAsNonRoot: image
      reason: "Creates memcache as 11211:11211 and ends with USER memcache."
      writable: []
      data: []
      ports: [11211]
      probe: {tcp: 11211}
      class: cache
      shell: /bin/sh
      source: https://github.com/docker-library/memcached/blob/master/1/debian/Dockerfile
    - repository: ghcr.io/frappe/hrms
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "Built from the layered Containerfile of frappe_docker, which ends with USER frappe (1000); nginx files belong to it and nginx listens on 8080."
      fsGroup: true
      data: [/home/frappe/frappe-bench/sites, /home/frappe/frappe-bench/logs]
      seeded: [/home/frappe/frappe-bench/sites]
      ports: [8000]
      class: application
      shell: /bin/bash
      source: https://github.com/frappe/frappe_docker/blob/main/images/layered/Containerfile
    - repository: ghcr.io/frappe/lms
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "Built from the layered Containerfile of frappe_docker, which ends with USER frappe (1000); nginx files belong to it and nginx listens on 8080."
      fsGroup: true
      data: [/home/frappe/frappe-bench/sites, /home/frappe/frappe-bench/logs]
      seeded: [/home/frappe/frappe-bench/sites]
      ports: [8000]
      class: application
      shell: /bin/bash
      source: https://github.com/frappe/frappe_docker/blob/main/images/layered/Containerfile
    - repository: supabase/gotrue
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "Creates supabase as 1000 and ends with USER supabase."
      data: []
      ports: [9999]
      probe: {http: {path: /health, port: 9999}}
      class: application
      shell: /bin/sh
      source: https://github.com/supabase/auth/blob/master/Dockerfile
    - repository: postgrest/postgrest
      user: {uid: 1000}
      runsAsNonRoot: image
      reason: "The Nix image definition sets the numeric user 1000 and copies nothing but the server."
      writable: []
      data: []
      ports: [3000]
      probe: {tcp: 3000}
      class: application
      shell: none
      source: https://github.com/PostgREST/postgrest/blob/main/nix/tools/docker/default.nix
    - repository: supabase/realtime
      runsAsNonRoot: "no"
      reason: "The start script runs migrations and seeds through sudo to nobody, which needs root and is refused when privilege escalation is off."
      data: []
      ports: [4000]
      class: application
      shell: /bin/bash
      source: https://github.com/supabase/realtime/blob/main/run.sh
    - repository: supabase/storage-api
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "Plain node process on the Alpine Node base (node is 1000) with no entrypoint; only the storage directory is written."
      fsGroup: true
      data: [/var/lib/storage]
      ports: [5000]
      probe: {http: {path: /status, port: 5000}}
      class: storage
      shell: /bin/sh
      source: https://github.com/supabase/storage/blob/master/Dockerfile
    - repository: supabase/postgres-meta
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "Plain node process on the slim Node base (node is 1000) with no entrypoint; files are only read."
      data: []
      ports: [8080]
      probe: {http: {path: /health, port: 8080}}
      class: application
      shell: /bin/sh
      source: https://github.com/supabase/postgres-meta/blob/master/Dockerfile
    - repository: supabase/supavisor
      user: {uid: 65534, gid: 65534}
      runsAsNonRoot: override
      reason: "The release below /app is owned by nobody (65534); the start script only lowers the open-files limit and execs."
      data: []
      ports: [4000, 5432, 6543]
      probe: {http: {path: /api/health, port: 4000}}
      class: database
      shell: /bin/bash
      source: https://github.com/supabase/supavisor/blob/main/Dockerfile
    - repository: supabase/logflare
      user: {uid: 65534, gid: 65534}
      runsAsNonRoot: override
      reason: "Elixir release without USER or privilege switch; it only has to find a writable RELEASE_TMP for its runtime configuration."
      data: []
      environment: {RELEASE_TMP: /tmp}
      ports: [4000]
      probe: {http: {path: /health, port: 4000}}
      class: application
      shell: /bin/sh
      source: https://github.com/Logflare/logflare/blob/main/Dockerfile
    - repository: surrealdb/surrealdb
      user: {uid: 65532, gid: 65532}
      runsAsNonRoot: image
      reason: "Built on a Chainguard base whose default user is nonroot (65532); /data and /logs are world-writable."
      fsGroup: true
      data: [/data]
      ports: [8000]
      probe: {http: {path: /health, port: 8000}}
      class: database
      shell: none
      source: https://github.com/surrealdb/surrealdb/blob/main/docker/Dockerfile
    - repository: temporalio/auto-setup
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "Creates temporal as 1000, owns the configuration directory to it and ends with USER temporal; the entrypoint renders /etc/temporal/config/docker.yaml."
      data: []
      ports: [7233]
      probe: {tcp: 7233}
      class: application
      shell: /bin/bash
      source: https://github.com/temporalio/docker-builds/blob/main/server.Dockerfile
    - repository: temporalio/server
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "Creates temporal as 1000, owns the configuration directory to it and ends with USER temporal; the entrypoint renders /etc/temporal/config/docker.yaml."
      data: []
      ports: [7233]
      probe: {tcp: 7233}
      class: application
      shell: /bin/bash
      source: https://github.com/temporalio/docker-builds/blob/main/server.Dockerfile
    - repository: temporalio/admin-tools
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "Creates temporal as 1000:1000 and ends with USER temporal."
      data: []
      class: tool
      shell: /bin/bash
      source: https://github.com/temporalio/docker-builds/blob/main/admin-tools.Dockerfile
    - repository: redpandadata/redpanda
      user: {uid: 101, gid: 101}
      runsAsNonRoot: image
      reason: "The image runs as redpanda (101:101), as the maintainers state; fsGroup 101 makes the data directory writable."
      fsGroup: true
      data: [/var/lib/redpanda/data]
      ports: [9092, 9644, 8081, 8082, 33145]
      probe: {tcp: 9092}
      class: queue
      shell: /bin/bash
      source: https://github.com/redpanda-data/redpanda/issues/4046
    - repository: docker.redpanda.com/redpandadata/redpanda
      user: {uid: 101, gid: 101}
      runsAsNonRoot: image
      reason: "The image runs as redpanda (101:101), as the maintainers state; fsGroup 101 makes the data directory writable."
      fsGroup: true
      data: [/var/lib/redpanda/data]
      ports: [9092, 9644, 8081, 8082, 33145]
      probe: {tcp: 9092}
      class: queue
      shell: /bin/bash
      source: https://github.com/redpanda-data/redpanda/issues/4046
    - repository: timberio/vector
      tags: "*alpine*"
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "No USER and no entrypoint script; a single binary that writes only to its data directory."
      fsGroup: true
      data: [/var/lib/vector]
      ports: [8686]
      class: tool
      shell: /bin/sh
      source: https://github.com/vectordotdev/vector/blob/master/distribution/docker/alpine/Dockerfile
    - repository: timberio/vector
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "No USER and no entrypoint script; a single binary that writes only to its data directory."
      fsGroup: true
      data: [/var/lib/vector]
      ports: [8686]
      class: tool
      source: https://github.com/vectordotdev/vector/blob/master/distribution/docker/debian/Dockerfile
    - repository: rustdesk/rustdesk-server
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "Scratch image with two static binaries that keep keys and database in the working directory /root, which the build creates as an ordinary directory."
      fsGroup: true
      data: [/root]
      ports: [21115, 21116, 21117, 21118, 21119]
      class: application
      shell: none
      source: https://github.com/rustdesk/rustdesk-server/blob/master/docker-classic/Dockerfile
    - repository: taigaio/taiga-back
      runsAsNonRoot: "no"
      reason: "Both entrypoints chown /taiga-back recursively and always start the program through gosu, which fails without root."
      fsGroup: true
      data: [/taiga-back/static, /taiga-back/media]
      ports: [8000]
      class: application
      shell: /bin/bash
      source: https://github.com/taigaio/taiga-back/blob/main/docker/entrypoint.sh
    - repository: docker.flagsmith.com/flagsmith/flagsmith
      user: {uid: 65534, gid: 65534}
      runsAsNonRoot: image
      reason: "Ends with USER nobody (65534) on the Wolfi base."
      data: []
      ports: [8000]
      probe: {http: {path: /health, port: 8000}}
      class: application
      shell: /bin/sh
      source: https://github.com/Flagsmith/flagsmith/blob/main/Dockerfile
    - repository: flagsmith/flagsmith
      user: {uid: 65534, gid: 65534}
      runsAsNonRoot: image
      reason: "Ends with USER nobody (65534) on the Wolfi base."
      data: []
      ports: [8000]
      probe: {http: {path: /health, port: 8000}}
      class: application
      shell: /bin/sh
      source: https://github.com/Flagsmith/flagsmith/blob/main/Dockerfile
    - repository: dullage/flatnotes
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "The entrypoint chowns and uses gosu only for root and otherwise starts the server as the given user."
      fsGroup: true
      data: [/data]
      ports: [8080]
      probe: {http: {path: /health, port: 8080}}
      class: application
      shell: /bin/sh
      source: https://github.com/dullage/flatnotes/blob/develop/entrypoint.sh
    - repository: gcr.io/zenika-hub/alpine-chrome
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "Creates chrome as the first regular account (1000) and ends with USER chrome."
      data: []
      class: tool
      shell: /bin/sh
      source: https://github.com/Zenika/alpine-chrome/blob/master/Dockerfile
    - repository: ghcr.io/browserless/chromium
      user: {uid: 999}
      runsAsNonRoot: image
      reason: "The base creates blessuser as 999 and the image ends with USER blessuser."
      data: []
      ports: [3000]
      probe: {tcp: 3000}
      class: tool
      shell: /bin/bash
      source: https://github.com/browserless/browserless/blob/main/docker/base/Dockerfile
    - repository: ghcr.io/browserless/chrome
      user: {uid: 999}
      runsAsNonRoot: image
      reason: "The base creates blessuser as 999 and the image ends with USER blessuser."
      data: []
      ports: [3000]
      probe: {tcp: 3000}
      class: tool
      shell: /bin/bash
      source: https://github.com/browserless/browserless/blob/main/docker/base/Dockerfile
    - repository: hoppscotch/hoppscotch
      runsAsNonRoot: "no"
      reason: "The start script rewrites the static files below root-owned /site and writes into its root-owned working directory before it starts Caddy on port 80."
      data: []
      ports: [3000, 3100, 3170, 80]
      class: application
      shell: /bin/sh
      source: https://github.com/hoppscotch/hoppscotch/blob/main/aio_run.mjs
    - repository: docker.elastic.co/elasticsearch/elasticsearch
      tags: "7.*"
      user: {uid: 1000, gid: 0}
      runsAsNonRoot: override
      reason: "Versions before 8 start as root and drop to 1000 by chroot only then; everything below /usr/share/elasticsearch belongs to 1000:0."
      fsGroup: true
      data: [/usr/share/elasticsearch/data]
      ports: [9200, 9300]
      probe: {tcp: 9200}
      class: search
      shell: /bin/bash
      source: https://github.com/elastic/elasticsearch/blob/7.17/distribution/docker/src/docker/bin/docker-entrypoint.sh
    - repository: docker.elastic.co/elasticsearch/elasticsearch
      user: {uid: 1000, gid: 0}
      runsAsNonRoot: image
      reason: "Ends with USER elasticsearch (1000) in group 0, which owns data, logs, config and plugins."
      fsGroup: true
      data: [/usr/share/elasticsearch/data]
      ports: [9200, 9300]
      probe: {tcp: 9200}
      class: search
      shell: /bin/bash
      source: https://github.com/elastic/elasticsearch/blob/main/distribution/docker/src/docker/Dockerfile
    - repository: elasticsearch
      tags: "7.*"
      user: {uid: 1000, gid: 0}
      runsAsNonRoot: override
      reason: "Versions before 8 start as root and drop to 1000 by chroot only then; everything below /usr/share/elasticsearch belongs to 1000:0."
      fsGroup: true
      data: [/usr/share/elasticsearch/data]
      ports: [9200, 9300]
      probe: {tcp: 9200}
      class: search
      shell: /bin/bash
      source: https://github.com/elastic/elasticsearch/blob/7.17/distribution/docker/src/docker/bin/docker-entrypoint.sh
    - repository: elasticsearch
      user: {uid: 1000, gid: 0}
      runsAsNonRoot: image
      reason: "Ends with USER elasticsearch (1000) in group 0, which owns data, logs, config and plugins."
      fsGroup: true
      data: [/usr/share/elasticsearch/data]
      ports: [9200, 9300]
      probe: {tcp: 9200}
      class: search
      shell: /bin/bash
      source: https://github.com/elastic/elasticsearch/blob/main/distribution/docker/src/docker/Dockerfile
    - repository: twentycrm/twenty
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "USER is the number 1000 and /app belongs to it."
      fsGroup: true
      data: [/app/packages/twenty-server/.local-storage]
      ports: [3000]
      probe: {http: {path: /healthz, port: 3000}}
      class: application
      shell: /bin/sh
      source: https://github.com/twentyhq/twenty/blob/main/packages/twenty-docker/twenty/Dockerfile
    - repository: thingsboard/tb-node
      user: {uid: 799, gid: 799}
      runsAsNonRoot: image
      reason: "Ends with the package user thingsboard; the project runs it in Kubernetes as 799."
      data: []
      ports: [8080]
      probe: {tcp: 8080}
      class: jvm
      shell: /bin/bash
      source: https://github.com/thingsboard/thingsboard/blob/master/msa/tb-node/docker/Dockerfile
    - repository: chirpstack/chirpstack
      user: {uid: 65534, gid: 65533}
      runsAsNonRoot: image
      reason: "Ends with USER nobody:nogroup (65534:65533 on Alpine)."
      writable: [/tmp]
      data: []
      class: application
      shell: /bin/sh
      source: https://github.com/chirpstack/chirpstack/blob/master/Dockerfile
    - repository: chirpstack/chirpstack-gateway-bridge
      user: {uid: 65534, gid: 65533}
      runsAsNonRoot: image
      reason: "Ends with USER nobody:nogroup (65534:65533 on Alpine)."
      writable: [/tmp]
      data: []
      class: application
      shell: /bin/sh
      source: https://github.com/chirpstack/chirpstack/blob/master/Dockerfile
    - repository: ghcr.io/toeverything/affine
      runsAsNonRoot: "no"
      reason: "Configuration and uploads are kept below /root/.affine, and only root may enter /root in the Debian base."
      fsGroup: true
      data: [/root/.affine/storage, /root/.affine/config]
      ports: [3010]
      class: application
      shell: /bin/sh
      source: https://github.com/toeverything/AFFiNE/blob/canary/.github/deployment/node/Dockerfile
    - repository: linuxserver/apprise-api
      runsAsNonRoot: "no"
      reason: "s6-overlay init (/init) starts as root, renumbers the abc account from PUID/PGID, chowns /config and drops privileges per service."
      fsGroup: true
      data: [/config]
      ports: [8000]
      class: application
      shell: /bin/bash
      source: https://github.com/linuxserver/docker-baseimage-alpine/blob/3.22/root/etc/s6-overlay/s6-rc.d/init-adduser/run
    - repository: linuxserver/babybuddy
      runsAsNonRoot: "no"
      reason: "s6-overlay init (/init) starts as root, renumbers the abc account from PUID/PGID, chowns /config and drops privileges per service."
      fsGroup: true
      data: [/config]
      ports: [8000]
      class: application
      shell: /bin/bash
      source: https://github.com/linuxserver/docker-baseimage-alpine/blob/3.22/root/etc/s6-overlay/s6-rc.d/init-adduser/run
    - repository: lscr.io/linuxserver/bazarr
      runsAsNonRoot: "no"
      reason: "s6-overlay init (/init) starts as root, renumbers the abc account from PUID/PGID, chowns /config and drops privileges per service."
      fsGroup: true
      data: [/config]
      ports: [6767]
      class: application
      shell: /bin/bash
      source: https://github.com/linuxserver/docker-baseimage-alpine/blob/3.22/root/etc/s6-overlay/s6-rc.d/init-adduser/run
    - repository: lscr.io/linuxserver/blender
      runsAsNonRoot: "no"
      reason: "s6-overlay init (/init) starts as root, renumbers the abc account from PUID/PGID, chowns /config and drops privileges per service."
      fsGroup: true
      data: [/config]
      ports: [3000, 3001]
      class: application
      shell: /bin/bash
      source: https://github.com/linuxserver/docker-baseimage-alpine/blob/3.22/root/etc/s6-overlay/s6-rc.d/init-adduser/run
    - repository: lscr.io/linuxserver/mariadb
      runsAsNonRoot: "no"
      reason: "s6-overlay init (/init) starts as root, renumbers the abc account from PUID/PGID, chowns /config and drops privileges per service."
      better: mariadb
      fsGroup: true
      data: [/config]
      ports: [3306]
      class: database
      shell: /bin/bash
      source: https://github.com/linuxserver/docker-baseimage-alpine/blob/3.22/root/etc/s6-overlay/s6-rc.d/init-adduser/run
    - repository: lscr.io/linuxserver/bookstack
      runsAsNonRoot: "no"
      reason: "s6-overlay init (/init) starts as root, renumbers the abc account from PUID/PGID, chowns /config and drops privileges per service."
      fsGroup: true
      data: [/config]
      ports: [80]
      class: application
      shell: /bin/bash
      source: https://github.com/linuxserver/docker-baseimage-alpine/blob/3.22/root/etc/s6-overlay/s6-rc.d/init-adduser/run
    - repository: lscr.io/linuxserver/calibre-web
      runsAsNonRoot: "no"
      reason: "s6-overlay init (/init) starts as root, renumbers the abc account from PUID/PGID, chowns /config and drops privileges per service."
      fsGroup: true
      data: [/config]
      ports: [8083]
      class: application
      shell: /bin/bash
      source: https://github.com/linuxserver/docker-baseimage-alpine/blob/3.22/root/etc/s6-overlay/s6-rc.d/init-adduser/run
    - repository: linuxserver/calibre
      runsAsNonRoot: "no"
      reason: "s6-overlay init (/init) starts as root, renumbers the abc account from PUID/PGID, chowns /config and drops privileges per service."
      fsGroup: true
      data: [/config]
      ports: [8080, 8181]
      class: application
      shell: /bin/bash
      source: https://github.com/linuxserver/docker-baseimage-alpine/blob/3.22/root/etc/s6-overlay/s6-rc.d/init-adduser/run
    - repository: lscr.io/linuxserver/chromium
      runsAsNonRoot: "no"
      reason: "s6-overlay init (/init) starts as root, renumbers the abc account from PUID/PGID, chowns /config and drops privileges per service."
      fsGroup: true
      data: [/config]
      ports: [3000, 3001]
      class: tool
      shell: /bin/bash
      source: https://github.com/linuxserver/docker-baseimage-alpine/blob/3.22/root/etc/s6-overlay/s6-rc.d/init-adduser/run
    - repository: lscr.io/linuxserver/cloud9
      runsAsNonRoot: "no"
      reason: "s6-overlay init (/init) starts as root, renumbers the abc account from PUID/PGID, chowns /config and drops privileges per service."
      fsGroup: true
      data: [/config]
      ports: [8000]
      class: tool
      shell: /bin/bash
      source: https://github.com/linuxserver/docker-baseimage-alpine/blob/3.22/root/etc/s6-overlay/s6-rc.d/init-adduser/run
    - repository: lscr.io/linuxserver/duplicati
      runsAsNonRoot: "no"
      reason: "s6-overlay init (/init) starts as root, renumbers the abc account from PUID/PGID, chowns /config and drops privileges per service."
      fsGroup: true
      data: [/config]
      ports: [8200]
      class: application
      shell: /bin/bash
      source: https://github.com/linuxserver/docker-baseimage-alpine/blob/3.22/root/etc/s6-overlay/s6-rc.d/init-adduser/run
    - repository: lscr.io/linuxserver/librespeed
      runsAsNonRoot: "no"
      reason: "s6-overlay init (/init) starts as root, renumbers the abc account from PUID/PGID, chowns /config and drops privileges per service."
      fsGroup: true
      data: [/config]
      ports: [80]
      class: tool
      shell: /bin/bash
      source: https://github.com/linuxserver/docker-baseimage-alpine/blob/3.22/root/etc/s6-overlay/s6-rc.d/init-adduser/run
    - repository: lscr.io/linuxserver/pairdrop
      runsAsNonRoot: "no"
      reason: "s6-overlay init (/init) starts as root, renumbers the abc account from PUID/PGID, chowns /config and drops privileges per service."
      fsGroup: true
      data: [/config]
      ports: [3000]
      class: application
      shell: /bin/bash
      source: https://github.com/linuxserver/docker-baseimage-alpine/blob/3.22/root/etc/s6-overlay/s6-rc.d/init-adduser/run
    - repository: lscr.io/linuxserver/qbittorrent
      runsAsNonRoot: "no"
      reason: "s6-overlay init (/init) starts as root, renumbers the abc account from PUID/PGID, chowns /config and drops privileges per service."
      fsGroup: true
      data: [/config]
      ports: [8080]
      class: application
      shell: /bin/bash
      source: https://github.com/linuxserver/docker-baseimage-alpine/blob/3.22/root/etc/s6-overlay/s6-rc.d/init-adduser/run
    - repository: lscr.io/linuxserver/speedtest-tracker
      runsAsNonRoot: "no"
      reason: "s6-overlay init (/init) starts as root, renumbers the abc account from PUID/PGID, chowns /config and drops privileges per service."
      fsGroup: true
      data: [/config]
      ports: [80]
      class: application
      shell: /bin/bash
      source: https://github.com/linuxserver/docker-baseimage-alpine/blob/3.22/root/etc/s6-overlay/s6-rc.d/init-adduser/run
    - repository: lscr.io/linuxserver/syncthing
      runsAsNonRoot: "no"
      reason: "s6-overlay init (/init) starts as root, renumbers the abc account from PUID/PGID, chowns /config and drops privileges per service."
      fsGroup: true
      data: [/config]
      ports: [8384, 22000]
      class: application
      shell: /bin/bash
      source: https://github.com/linuxserver/docker-baseimage-alpine/blob/3.22/root/etc/s6-overlay/s6-rc.d/init-adduser/run
    - repository: lscr.io/linuxserver/unifi-network-application
      runsAsNonRoot: "no"
      reason: "s6-overlay init (/init) starts as root, renumbers the abc account from PUID/PGID, chowns /config and drops privileges per service."
      fsGroup: true
      data: [/config]
      ports: [8443, 8080]
      class: application
      shell: /bin/bash
      source: https://github.com/linuxserver/docker-baseimage-alpine/blob/3.22/root/etc/s6-overlay/s6-rc.d/init-adduser/run
    - repository: adguard/adguardhome
      runsAsNonRoot: "no"
      reason: "The binary carries NET_BIND_SERVICE as a file capability and on first launch refuses to go on unless it is root or has that capability in its ambient set."
      fsGroup: true
      data: [/opt/adguardhome/work, /opt/adguardhome/conf]
      ports: [53, 80, 3000]
      class: application
      shell: /bin/sh
      source: https://github.com/AdguardTeam/AdGuardHome/blob/master/internal/aghnet/net_linux.go
    - repository: axllent/mailpit
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "No USER and no entrypoint script; a single binary on unprivileged ports with its messages in /tmp or the path the user gives."
      writable: [/tmp]
      ports: [8025, 1025, 1110]
      probe: {http: {path: /readyz, port: 8025}}
      class: tool
      shell: /bin/sh
      source: https://github.com/axllent/mailpit/blob/develop/Dockerfile
    - repository: mailhog/mailhog
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "Creates mailhog as 1000 and ends with USER mailhog."
      writable: [/tmp]
      data: []
      ports: [8025, 1025]
      probe: {tcp: 8025}
      class: tool
      shell: /bin/sh
      source: https://github.com/mailhog/MailHog/blob/master/Dockerfile
    - repository: gotify/server
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "No USER and no privilege switch; only the data directory is written; port 80 needs the sysctl or GOTIFY_SERVER_PORT."
      fsGroup: true
      data: [/app/data]
      ports: [80]
      probe: {http: {path: /health, port: 80}}
      class: application
      shell: /bin/sh
      source: https://github.com/gotify/server/blob/master/docker/Dockerfile
    - repository: binwiederhier/ntfy
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "No USER and no privilege switch; only cache and user database directories are written; port 80 needs the sysctl."
      fsGroup: true
      data: [/var/cache/ntfy, /var/lib/ntfy]
      ports: [80]
      probe: {http: {path: /v1/health, port: 80}}
      class: application
      shell: /bin/sh
      source: https://github.com/binwiederhier/ntfy/blob/main/Dockerfile
    - repository: ghcr.io/umami-software/umami
      user: {uid: 1001}
      runsAsNonRoot: image
      reason: "Creates nextjs as 1001 and ends with USER nextjs."
      data: []
      ports: [3000]
      probe: {http: {path: /api/heartbeat, port: 3000}}
      class: application
      shell: /bin/sh
      source: https://github.com/umami-software/umami/blob/master/Dockerfile
    - repository: cloudflare/cloudflared
      user: {uid: 65532, gid: 65532}
      runsAsNonRoot: image
      reason: "USER is 65532:65532 on a distroless base."
      writable: []
      data: []
      class: tool
      shell: none
      source: https://github.com/cloudflare/cloudflared/blob/master/Dockerfile
    - repository: authelia/authelia
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "The entrypoint chowns /config and uses su-exec only when user and group are both 0, otherwise it execs directly."
      fsGroup: true
      data: [/config]
      ports: [9091]
      probe: {http: {path: /api/health, port: 9091}}
      class: application
      shell: /bin/sh
      source: https://github.com/authelia/authelia/blob/master/entrypoint.sh
    - repository: ghcr.io/paperless-ngx/paperless-ngx
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "Creates paperless as 1000, makes /run world-writable and strips the setuid bit from the s6 helper on purpose so that a rootless start works."
      fsGroup: true
      data: [/usr/src/paperless/data, /usr/src/paperless/media, /usr/src/paperless/consume, /usr/src/paperless/export]
      ports: [8000]
      probe: {tcp: 8000}
      class: application
      shell: /bin/bash
      source: https://github.com/paperless-ngx/paperless-ngx/blob/dev/Dockerfile
    - repository: apache/kafka
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "Creates appuser as the first regular account (1000) and ends with USER appuser."
      fsGroup: true
      data: [/var/lib/kafka/data, /etc/kafka/secrets, /mnt/shared/config]
      ports: [9092]
      probe: {tcp: 9092}
      class: queue
      shell: /bin/bash
      source: https://github.com/apache/kafka/blob/trunk/docker/jvm/Dockerfile
    - repository: neosmemo/memos
      user: {uid: 10001, gid: 10001}
      runsAsNonRoot: override
      reason: "The entrypoint chowns and uses su-exec to 10001 only when it is root."
      fsGroup: true
      data: [/var/opt/memos]
      ports: [5230]
      probe: {http: {path: /healthz, port: 5230}}
      class: application
      shell: /bin/sh
      source: https://github.com/usememos/memos/blob/main/scripts/entrypoint.sh
    - repository: miniflux/miniflux
      user: {uid: 65534}
      runsAsNonRoot: image
      reason: "USER is the number 65534; one static binary."
      writable: []
      data: []
      ports: [8080]
      probe: {http: {path: /healthcheck, port: 8080}}
      class: application
      shell: /bin/sh
      source: https://github.com/miniflux/v2/blob/main/packaging/docker/alpine/Dockerfile
    - repository: listmonk/listmonk
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "With the default PUID 0 the entrypoint creates no account, only warns when chown fails and execs the program as the current user."
      fsGroup: true
      data: [/listmonk/uploads]
      ports: [9000]
      probe: {http: {path: /health, port: 9000}}
      class: application
      shell: /bin/sh
      source: https://github.com/knadh/listmonk/blob/master/docker-entrypoint.sh
    - repository: deluan/navidrome
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "No USER and no entrypoint script; the server writes only to /data."
      fsGroup: true
      data: [/data, /music]
      ports: [4533]
      probe: {http: {path: /ping, port: 4533}}
      class: application
      shell: /bin/sh
      source: https://github.com/navidrome/navidrome/blob/master/Dockerfile
    - repository: ghcr.io/twin/gatus
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "Scratch image with one static binary, no USER and an unprivileged port."
      data: []
      ports: [8080]
      probe: {http: {path: /health, port: 8080}}
      class: tool
      shell: none
      source: https://github.com/TwiN/gatus/blob/master/Dockerfile
    - repository: ghcr.io/gethomepage/homepage
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "Application files are owned by 1000 and with the default PUID 0 the entrypoint neither chowns nor uses su-exec."
      fsGroup: true
      data: [/app/config]
      ports: [3000]
      probe: {http: {path: /api/healthcheck, port: 3000}}
      class: application
      shell: /bin/sh
      source: https://github.com/gethomepage/homepage/blob/dev/docker-entrypoint.sh
    - repository: glanceapp/glance
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "No USER and no entrypoint script; the program only reads its configuration."
      data: []
      ports: [8080]
      probe: {tcp: 8080}
      class: application
      shell: /bin/sh
      source: https://github.com/glanceapp/glance/blob/main/Dockerfile
    - repository: getfider/fider
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "No USER and no privilege switch; the container migrates the external database and serves."
      data: []
      ports: [3000]
      probe: {http: {path: /_health, port: 3000}}
      class: application
      shell: /bin/sh
      source: https://github.com/getfider/fider/blob/main/Dockerfile
    - repository: ghcr.io/pocket-id/pocket-id
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "The entrypoint execs the program at once when it is not root."
      fsGroup: true
      data: [/app/data]
      ports: [1411]
      probe: {http: {path: /healthz, port: 1411}}
      class: application
      shell: /bin/sh
      source: https://github.com/pocket-id/pocket-id/blob/main/scripts/docker/entrypoint.sh
    - repository: searxng/searxng
      user: {uid: 977, gid: 977}
      runsAsNonRoot: override
      reason: "Application files are owned by 977:977 and the entrypoint only warns about foreign volume owners when it is not root."
      fsGroup: true
      data: [/etc/searxng, /var/cache/searxng]
      ports: [8080]
      probe: {http: {path: /healthz, port: 8080}}
      class: application
      shell: /bin/sh
      source: https://github.com/searxng/searxng/blob/master/container/entrypoint.sh
    - repository: ghcr.io/go-shiori/shiori
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "Scratch image with one binary and no USER; it writes only to its data directory."
      fsGroup: true
      data: [/shiori]
      ports: [8080]
      probe: {tcp: 8080}
      class: application
      shell: none
      source: https://github.com/go-shiori/shiori/blob/master/Dockerfile
    - repository: shlinkio/shlink
      user: {uid: 1001}
      runsAsNonRoot: image
      reason: "USER is the number 1001 and /etc/shlink belongs to it."
      data: []
      ports: [8080]
      probe: {http: {path: /rest/health, port: 8080}}
      class: application
      shell: /bin/sh
      source: https://github.com/shlinkio/shlink/blob/develop/Dockerfile
    - repository: typesense/typesense
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "No USER and no entrypoint script; the server writes only to the given data directory."
      fsGroup: true
      data: [/data]
      ports: [8108]
      probe: {http: {path: /health, port: 8108}}
      class: search
      shell: /bin/bash
      source: https://github.com/typesense/typesense/blob/v30/docker/deployment.Dockerfile
    - repository: vikunja/vikunja
      user: {uid: 1000}
      runsAsNonRoot: image
      reason: "USER is the number 1000 in a scratch image."
      fsGroup: true
      data: [/app/vikunja/files, /db]
      ports: [3456]
      probe: {tcp: 3456}
      class: application
      shell: none
      source: https://github.com/go-vikunja/vikunja/blob/main/Dockerfile
    - repository: victoriametrics/victoria-metrics
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "No USER and no entrypoint script; the server writes only to its storage directory."
      fsGroup: true
      data: [/victoria-metrics-data]
      ports: [8428]
      probe: {http: {path: /health, port: 8428}}
      class: database
      source: https://github.com/VictoriaMetrics/VictoriaMetrics/blob/master/app/victoria-metrics/multiarch/Dockerfile
    - repository: docmost/docmost
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "Ends with USER node (1000) and /app belongs to it."
      fsGroup: true
      data: [/app/data/storage]
      ports: [3000]
      probe: {http: {path: /api/health, port: 3000}}
      class: application
      shell: /bin/sh
      source: https://github.com/docmost/docmost/blob/main/Dockerfile
    - repository: documenso/documenso
      user: {uid: 1001}
      runsAsNonRoot: image
      reason: "Creates nodejs as 1001 and switches to it before the files are copied."
      data: []
      ports: [3000]
      probe: {tcp: 3000}
      class: application
      shell: /bin/sh
      source: https://github.com/documenso/documenso/blob/main/docker/Dockerfile
    - repository: etherpad/etherpad
      user: {uid: 5001, gid: 0}
      runsAsNonRoot: image
      reason: "Creates etherpad as 5001 in group 0 and ends with USER etherpad."
      fsGroup: true
      data: [/opt/etherpad-lite/var]
      ports: [9001]
      probe: {http: {path: /health, port: 9001}}
      class: application
      shell: /bin/sh
      source: https://github.com/ether/etherpad-lite/blob/develop/Dockerfile
    - repository: ghcr.io/formbricks/formbricks
      user: {uid: 1001}
      runsAsNonRoot: image
      reason: "Creates nextjs as 1001 and ends with USER nextjs."
      fsGroup: true
      data: [/home/nextjs/apps/web/uploads, /home/nextjs/apps/web/saml-connection]
      ports: [3000]
      probe: {http: {path: /health, port: 3000}}
      class: application
      shell: /bin/sh
      source: https://github.com/formbricks/formbricks/blob/main/apps/web/Dockerfile
    - repository: wallabag/wallabag
      runsAsNonRoot: "no"
      reason: "The entrypoint writes php settings below /etc, chowns, and runs the installer through su as nobody."
      fsGroup: true
      data: [/var/www/wallabag/data, /var/www/wallabag/web/assets/images]
      ports: [80]
      class: application
      shell: /bin/sh
      source: https://github.com/wallabag/docker/blob/master/root/entrypoint.sh
    - repository: quay.io/hedgedoc/hedgedoc
      user: {uid: 10000, gid: 10000}
      runsAsNonRoot: override
      reason: "Creates hedgedoc as 10000; the entrypoint chowns uploads and uses gosu only when it is root."
      fsGroup: true
      data: [/hedgedoc/public/uploads]
      ports: [3000]
      probe: {http: {path: /_health, port: 3000}}
      class: application
      shell: /bin/bash
      source: https://github.com/hedgedoc/container/blob/master/resources/docker-entrypoint.sh
    - repository: drakkan/sftpgo
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "USER is 1000:1000 and its directories belong to it."
      fsGroup: true
      data: [/srv/sftpgo, /var/lib/sftpgo]
      ports: [8080, 2022]
      probe: {http: {path: /healthz, port: 8080}}
      class: application
      shell: /bin/sh
      source: https://github.com/drakkan/sftpgo/blob/main/Dockerfile
    - repository: docker.dragonflydb.io/dragonflydb/dragonfly
      user: {uid: 999, gid: 999}
      runsAsNonRoot: override
      reason: "Creates dfly as 999; the entrypoint chowns and uses setpriv only when it is root."
      fsGroup: true
      data: [/data]
      ports: [6379]
      probe: {tcp: 6379}
      class: cache
      shell: /bin/sh
      source: https://github.com/dragonflydb/dragonfly/blob/main/tools/docker/entrypoint.sh
    - repository: excalidraw/excalidraw
      user: {uid: 101, gid: 101}
      runsAsNonRoot: override
      reason: "Static files on the slim Alpine nginx (101); cache and pid directories must be writable and port 80 needs the sysctl."
      writable: [/var/cache/nginx, /var/run, /tmp]
      data: []
      ports: [80]
      probe: {http: {path: /, port: 80}}
      class: web-server
      shell: /bin/sh
      source: https://github.com/excalidraw/excalidraw/blob/master/Dockerfile
    - repository: ghcr.io/dexidp/dex
      user: {uid: 1001, gid: 1001}
      runsAsNonRoot: image
      reason: "Creates dex as 1001 and ends with USER dex:dex."
      fsGroup: true
      data: [/var/dex]
      ports: [5556, 5557]
      probe: {tcp: 5556}
      class: application
      shell: /bin/sh
      source: https://github.com/dexidp/dex/blob/master/Dockerfile
    - repository: matrixdotorg/synapse
      user: {uid: 991, gid: 991}
      runsAsNonRoot: override
      reason: "The start script chowns /data and uses gosu to 991 only when it is root."
      fsGroup: true
      data: [/data]
      ports: [8008]
      probe: {http: {path: /health, port: 8008}}
      class: application
      shell: /bin/sh
      source: https://github.com/element-hq/synapse/blob/develop/docker/start.py
    - repository: outlinewiki/outline
      user: {uid: 1001, gid: 1001}
      runsAsNonRoot: image
      reason: "Creates nodejs as 1001:1001 and ends with USER nodejs."
      fsGroup: true
      data: [/var/lib/outline/data]
      ports: [3000]
      probe: {http: {path: /_health, port: 3000}}
      class: application
      shell: /bin/sh
      source: https://github.com/outline/outline/blob/main/Dockerfile
    - repository: penpotapp/frontend
      user: {uid: 1001, gid: 1001}
      runsAsNonRoot: image
      reason: "Builds on unprivileged nginx, creates penpot as 1001, owns the nginx directories to it and listens on 8080; its entrypoint renders configuration below /etc/nginx."
      fsGroup: true
      data: [/opt/data/assets]
      ports: [8080]
      probe: {tcp: 8080}
      class: web-server
      shell: /bin/bash
      source: https://github.com/penpot/penpot/blob/develop/docker/images/Dockerfile.frontend
    - repository: penpotapp/backend
      user: {uid: 1001, gid: 1001}
      runsAsNonRoot: image
      reason: "Creates penpot as 1001 and ends with USER penpot:penpot."
      fsGroup: true
      data: [/opt/data/assets]
      ports: [6060]
      probe: {tcp: 6060}
      class: jvm
      shell: /bin/bash
      source: https://github.com/penpot/penpot/blob/develop/docker/images/Dockerfile.backend
    - repository: penpotapp/exporter
      user: {uid: 1001, gid: 1001}
      runsAsNonRoot: image
      reason: "Creates penpot as 1001 and ends with USER penpot:penpot."
      data: []
      ports: [6061]
      probe: {tcp: 6061}
      class: worker
      shell: /bin/bash
      source: https://github.com/penpot/penpot/blob/develop/docker/images/Dockerfile.exporter
    - repository: zabbix/zabbix-server-pgsql
      user: {uid: 1997}
      runsAsNonRoot: image
      reason: "USER is the number 1997 and configuration is writable for group 0, of which it is a member."
      fsGroup: true
      data: [/var/lib/zabbix/snmptraps, /var/lib/zabbix/export]
      ports: [10051]
      probe: {tcp: 10051}
      class: application
      shell: /bin/bash
      source: https://github.com/zabbix/zabbix-docker/blob/7.0/Dockerfiles/server-pgsql/alpine/Dockerfile
    - repository: zabbix/zabbix-web-nginx-pgsql
      user: {uid: 1997}
      runsAsNonRoot: image
      reason: "USER is the number 1997, nginx and php files belong to it and it listens on 8080."
      data: []
      ports: [8080, 8443]
      probe: {http: {path: /ping, port: 8080}}
      class: application
      shell: /bin/bash
      source: https://github.com/zabbix/zabbix-docker/blob/7.0/Dockerfiles/web-nginx-pgsql/alpine/Dockerfile
    - repository: zabbix/zabbix-java-gateway
      user: {uid: 1997}
      runsAsNonRoot: image
      reason: "USER is the number 1997."
      data: []
      ports: [10052]
      probe: {tcp: 10052}
      class: jvm
      shell: /bin/bash
      source: https://github.com/zabbix/zabbix-docker/blob/7.0/Dockerfiles/java-gateway/alpine/Dockerfile
    - repository: zabbix/zabbix-snmptraps
      user: {uid: 1997}
      runsAsNonRoot: image
      reason: "USER is the number 1997 and it listens on an unprivileged port."
      fsGroup: true
      data: [/var/lib/zabbix/snmptraps]
      ports: [1162]
      class: tool
      shell: /bin/bash
      source: https://github.com/zabbix/zabbix-docker/blob/7.0/Dockerfiles/snmptraps/alpine/Dockerfile
    - repository: supabase/studio
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "Plain node process on the slim Node base (node is 1000) with the stock Node entrypoint; the application is only read."
      data: []
      ports: [3000]
      probe: {tcp: 3000}
      class: application
      shell: /bin/bash
      source: https://github.com/supabase/supabase/blob/master/apps/studio/Dockerfile
    - repository: temporalio/ui
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "Creates temporal as 1000:1000 and owns the server directory, where the start script renders its configuration, to it."
      data: []
      ports: [8080]
      probe: {tcp: 8080}
      class: application
      shell: /bin/sh
      source: https://github.com/temporalio/ui-server/blob/main/Dockerfile
    - repository: argilla/argilla-server
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "Creates argilla as the first regular account (1000), owns its home and data directory to it and ends with USER argilla."
      fsGroup: true
      data: [/var/lib/argilla]
      ports: [6900]
      probe: {tcp: 6900}
      class: machine-learning
      shell: /bin/bash
      source: https://github.com/argilla-io/argilla/blob/develop/argilla-server/docker/server/Dockerfile
    - repository: dxflrs/garage
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "Scratch image with one static binary and no USER; it writes only to the configured metadata and data directories."
      fsGroup: true
      writable: [/tmp]
      data: [/var/lib/garage]
      ports: [3900, 3901, 3902, 3903]
      probe: {tcp: 3901}
      class: storage
      shell: none
      source: https://github.com/deuxfleurs-org/garage/blob/main/Dockerfile
    - repository: signoz/signoz
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "No USER; the working directory /root is opened (755) and the server only reads there."
      fsGroup: true
      data: [/var/lib/signoz]
      ports: [8080]
      probe: {http: {path: /api/v1/health, port: 8080}}
      class: application
      shell: /bin/sh
      source: https://github.com/SigNoz/signoz/blob/main/cmd/community/Dockerfile
    - repository: ghcr.io/simstudioai/simstudio
      user: {uid: 1001, gid: 1001}
      runsAsNonRoot: image
      reason: "Creates nextjs as 1001:1001 and ends with USER nextjs."
      data: []
      ports: [3000]
      probe: {tcp: 3000}
      class: application
      shell: /bin/sh
      source: https://github.com/simstudioai/sim/blob/main/docker/app.Dockerfile
    - repository: ghcr.io/simstudioai/realtime
      user: {uid: 1001}
      runsAsNonRoot: image
      reason: "Creates nextjs as 1001 and ends with USER nextjs."
      data: []
      ports: [3002]
      probe: {tcp: 3002}
      class: application
      shell: /bin/sh
      source: https://github.com/simstudioai/sim/blob/main/docker/realtime.Dockerfile
    - repository: ghcr.io/simstudioai/migrations
      user: {uid: 1001}
      runsAsNonRoot: image
      reason: "Creates nextjs as 1001 and ends with USER nextjs."
      data: []
      class: worker
      shell: /bin/sh
      source: https://github.com/simstudioai/sim/blob/main/docker/db.Dockerfile
    - repository: ghcr.io/rybbit-io/rybbit-client
      user: {uid: 1001}
      runsAsNonRoot: image
      reason: "Creates nextjs as 1001 and ends with USER nextjs."
      data: []
      ports: [3002]
      probe: {tcp: 3002}
      class: application
      shell: /bin/sh
      source: https://github.com/rybbit-io/rybbit/blob/master/client/Dockerfile
    - repository: ghcr.io/peerdb-io/flow-api
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "Creates peerdb as the first regular account (1000) on Alpine and ends with USER peerdb."
      data: []
      class: worker
      shell: /bin/sh
      source: https://github.com/PeerDB-io/peerdb/blob/main/stacks/flow.Dockerfile
    - repository: ghcr.io/peerdb-io/flow-worker
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "Creates peerdb as the first regular account (1000) on Alpine and ends with USER peerdb."
      data: []
      class: worker
      shell: /bin/sh
      source: https://github.com/PeerDB-io/peerdb/blob/main/stacks/flow.Dockerfile
    - repository: ghcr.io/peerdb-io/flow-snapshot-worker
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "Creates peerdb as the first regular account (1000) on Alpine and ends with USER peerdb."
      data: []
      class: worker
      shell: /bin/sh
      source: https://github.com/PeerDB-io/peerdb/blob/main/stacks/flow.Dockerfile
    - repository: ghcr.io/peerdb-io/peerdb-server
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "Creates peerdb as the first regular account (1000) on Alpine and ends with USER peerdb."
      data: []
      ports: [9900]
      probe: {tcp: 9900}
      class: database
      shell: /bin/sh
      source: https://github.com/PeerDB-io/peerdb/blob/main/stacks/peerdb-server.Dockerfile
    - repository: chibisafe/chibisafe
      user: {uid: 1001}
      runsAsNonRoot: image
      reason: "Creates nextjs as 1001 and ends with USER nextjs."
      data: []
      ports: [8001]
      probe: {tcp: 8001}
      class: application
      shell: /bin/sh
      source: https://github.com/chibisafe/chibisafe/blob/master/docker/Dockerfile
    - repository: ghcr.io/get-convex/convex-dashboard
      user: {uid: 1001, gid: 1001}
      runsAsNonRoot: image
      reason: "Creates nextjs as 1001:1001 and ends with USER nextjs."
      data: []
      ports: [6791]
      probe: {tcp: 6791}
      class: application
      shell: /bin/bash
      source: https://github.com/get-convex/convex-backend/blob/main/self-hosted/docker-build/Dockerfile.dashboard
    - repository: ghcr.io/usekaneo/api
      user: {uid: 1001, gid: 1001}
      runsAsNonRoot: image
      reason: "Creates appuser as 1001:1001, owns /app to it and ends with it."
      data: []
      ports: [1337]
      probe: {http: {path: /api/health, port: 1337}}
      class: application
      shell: /bin/sh
      source: https://github.com/usekaneo/kaneo/blob/main/apps/api/Dockerfile
    - repository: ghcr.io/usekaneo/web
      user: {uid: 1001, gid: 1001}
      runsAsNonRoot: image
      reason: "nginx that runs as appuser (1001) with its configuration directory owned by it, on port 5173."
      data: []
      ports: [5173]
      probe: {tcp: 5173}
      class: web-server
      shell: /bin/sh
      source: https://github.com/usekaneo/kaneo/blob/main/apps/web/Dockerfile
    - repository: mintplexlabs/anythingllm
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "Creates anythingllm with the default build number 1000 and ends with USER anythingllm."
      fsGroup: true
      data: [/app/server/storage]
      ports: [3001]
      probe: {http: {path: /api/ping, port: 3001}}
      class: machine-learning
      shell: /bin/bash
      source: https://github.com/Mintplex-Labs/anything-llm/blob/master/docker/Dockerfile
    - repository: ghcr.io/gchq/cyberchef
      user: {uid: 101, gid: 101}
      runsAsNonRoot: image
      reason: "Static files on unprivileged nginx (101, port 8080)."
      writable: [/tmp]
      data: []
      ports: [8080]
      probe: {tcp: 8080}
      class: web-server
      shell: /bin/sh
      source: https://github.com/gchq/CyberChef/blob/master/Dockerfile
    - repository: lissy93/dashy
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "Ends with USER node (1000 in the Node base)."
      data: []
      ports: [8080]
      probe: {tcp: 8080}
      class: application
      shell: /bin/sh
      source: https://github.com/Lissy93/dashy/blob/master/Dockerfile
    - repository: mayswind/ezbookkeeping
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "USER is 1000:1000 and its directories belong to it."
      fsGroup: true
      data: [/ezbookkeeping/data, /ezbookkeeping/storage, /ezbookkeeping/log]
      ports: [8080]
      probe: {tcp: 8080}
      class: application
      shell: /bin/sh
      source: https://github.com/mayswind/ezbookkeeping/blob/main/Dockerfile
    - repository: ghcr.io/flaresolverr/flaresolverr
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "Creates flaresolverr as the first regular account (1000), owns /app to it and ends with it."
      data: []
      ports: [8191]
      probe: {http: {path: /health, port: 8191}}
      class: tool
      shell: /bin/sh
      source: https://github.com/FlareSolverr/FlareSolverr/blob/master/Dockerfile
    - repository: ghcr.io/alexta69/metube
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "The entrypoint chowns and uses gosu only for root and otherwise starts as the given user; caches are world-writable."
      fsGroup: true
      data: [/downloads]
      ports: [8081]
      probe: {tcp: 8081}
      class: application
      shell: /bin/sh
      source: https://github.com/alexta69/metube/blob/master/docker-entrypoint.sh
    - repository: henrygd/beszel
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "Scratch image with one static binary and no USER that writes only to its data directory."
      fsGroup: true
      data: [/beszel_data]
      ports: [8090]
      probe: {http: {path: /api/health, port: 8090}}
      class: application
      shell: none
      source: https://github.com/henrygd/beszel/blob/main/internal/dockerfile_hub
    - repository: ghcr.io/autobrr/qui
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "No USER and no entrypoint script; the program writes only to /config."
      fsGroup: true
      data: [/config]
      ports: [7476]
      probe: {http: {path: /health, port: 7476}}
      class: application
      shell: /bin/sh
      source: https://github.com/autobrr/qui/blob/develop/distrib/docker/Dockerfile
    - repository: ghcr.io/muety/wakapi
      user: {uid: 65532, gid: 65532}
      runsAsNonRoot: image
      reason: "Ends with USER nonroot (65532) on a distroless base."
      fsGroup: true
      data: [/data]
      ports: [3000]
      probe: {http: {path: /api/health, port: 3000}}
      class: application
      shell: none
      source: https://github.com/muety/wakapi/blob/master/Dockerfile
    - repository: ghcr.io/silverbulletmd/silverbullet
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "The entrypoint starts the server directly when it is not root."
      fsGroup: true
      data: [/space]
      ports: [3000]
      probe: {tcp: 3000}
      class: application
      shell: /bin/bash
      source: https://github.com/silverbulletmd/silverbullet/blob/main/docker-entrypoint.sh
    - repository: casbin/casdoor
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "USER is the number 1000 in the standard stage."
      data: []
      ports: [8000]
      probe: {tcp: 8000}
      class: application
      shell: /bin/sh
      source: https://github.com/casdoor/casdoor/blob/master/Dockerfile
    - repository: gristlabs/grist
      user: {uid: 1001, gid: 1001}
      runsAsNonRoot: override
      reason: "The entrypoint chowns and uses setpriv only when it is root; grist is the second regular account (1001, after node)."
      fsGroup: true
      data: [/persist]
      ports: [8484]
      probe: {http: {path: /status, port: 8484}}
      class: application
      shell: /bin/bash
      source: https://github.com/gristlabs/grist-core/blob/main/sandbox/docker_entrypoint.sh
    - repository: ghcr.io/dgtlmoon/changedetection.io
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "No USER; the entrypoint only installs extra packages if asked, and only the data directory is written."
      fsGroup: true
      data: [/datastore]
      ports: [5000]
      probe: {tcp: 5000}
      class: application
      shell: /bin/bash
      source: https://github.com/dgtlmoon/changedetection.io/blob/master/docker-entrypoint.sh
    - repository: nocodb/nocodb
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "The start script unpacks the program into /usr/src/app, which must therefore be a writable empty directory."
      fsGroup: true
      writable: [/usr/src/app, /tmp]
      data: [/usr/app/data]
      ports: [8080]
      probe: {http: {path: /api/v1/health, port: 8080}}
      class: application
      shell: /bin/sh
      source: https://github.com/nocodb/nocodb/blob/develop/packages/nocodb/docker/start.sh
    - repository: appflowyinc/appflowy_cloud
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "No USER and no entrypoint script; one binary configured by variables."
      data: []
      class: application
      shell: /bin/sh
      source: https://github.com/AppFlowy-IO/AppFlowy-Cloud/blob/main/Dockerfile
    - repository: appflowyinc/admin_frontend
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "No USER and no entrypoint script; one binary configured by variables."
      data: []
      class: application
      shell: /bin/sh
      source: https://github.com/AppFlowy-IO/AppFlowy-Cloud/blob/main/Dockerfile
    - repository: ghcr.io/immich-app/postgres
      user: {uid: 999, gid: 999}
      runsAsNonRoot: override
      reason: "Built on pgvector, i.e. postgres on Debian (999); its wrapper copies a configuration into the opened /etc/postgresql and then runs the postgres entrypoint."
      fsGroup: true
      writable: [/var/run/postgresql, /etc/postgresql, /tmp]
      data: [/var/lib/postgresql/data]
      environment: {PGDATA: /var/lib/postgresql/data/pgdata}
      ports: [5432]
      probe: {exec: [pg_isready]}
      class: database
      shell: /bin/bash
      source: https://github.com/immich-app/base-images/blob/main/postgres/immich-docker-entrypoint.sh
    - repository: archivebox/archivebox
      runsAsNonRoot: "no"
      reason: "The entrypoint stops at its first error and begins with usermod, groupmod and chown, then always uses gosu."
      fsGroup: true
      data: [/data]
      ports: [8000]
      class: application
      shell: /bin/bash
      source: https://github.com/ArchiveBox/ArchiveBox/blob/dev/bin/docker_entrypoint.sh
    - repository: netdata/netdata
      runsAsNonRoot: "no"
      reason: "The start script changes groups and files below /etc and lets the daemon drop to netdata itself; collecting host data needs host mounts and privileges."
      fsGroup: true
      data: [/var/lib/netdata, /var/cache/netdata, /etc/netdata]
      ports: [19999]
      probe: {tcp: 19999}
      class: tool
      shell: /bin/bash
      source: https://github.com/netdata/netdata/blob/master/packaging/docker/run.sh
    - repository: ghcr.io/mailu/admin
      runsAsNonRoot: "no"
      reason: "The start script chowns its volumes and drops to mailu itself."
      fsGroup: true
      data: [/data, /dkim]
      ports: [8080]
      class: application
      shell: /bin/sh
      source: https://github.com/Mailu/Mailu/blob/master/core/admin/start.py
    - repository: ghcr.io/mailu/dovecot
      runsAsNonRoot: "no"
      reason: "The start script drops privileges per step and the mail server itself expects a root master process."
      fsGroup: true
      data: [/mail]
      class: application
      shell: /bin/sh
      source: https://github.com/Mailu/Mailu/blob/master/core/dovecot/start.py
    - repository: ghcr.io/mailu/postfix
      runsAsNonRoot: "no"
      reason: "The start script drops privileges per step and Postfix expects a root master process."
      fsGroup: true
      data: [/queue]
      ports: [25]
      class: application
      shell: /bin/sh
      source: https://github.com/Mailu/Mailu/blob/master/core/postfix/start.py
    - repository: ghcr.io/mailu/nginx
      runsAsNonRoot: "no"
      reason: "The start script renders configuration below root-owned /etc/nginx and the front listens on the mail and web ports below 1024."
      fsGroup: true
      data: [/certs, /overrides]
      ports: [80, 443, 25, 110, 143, 465, 587, 993, 995]
      class: web-server
      shell: /bin/sh
      source: https://github.com/Mailu/Mailu/blob/master/core/nginx/Dockerfile
    - repository: ghcr.io/posthog/posthog/capture
      user: {uid: 65534, gid: 65534}
      runsAsNonRoot: image
      reason: "All Rust services share one Dockerfile that ends with USER nobody (65534)."
      data: []
      class: application
      shell: /bin/sh
      source: https://github.com/PostHog/posthog/blob/master/rust/Dockerfile
    - repository: ghcr.io/posthog/posthog/feature-flags
      user: {uid: 65534, gid: 65534}
      runsAsNonRoot: image
      reason: "All Rust services share one Dockerfile that ends with USER nobody (65534)."
      data: []
      class: application
      shell: /bin/sh
      source: https://github.com/PostHog/posthog/blob/master/rust/Dockerfile
    - repository: ghcr.io/posthog/posthog/hypercache-server
      user: {uid: 65534, gid: 65534}
      runsAsNonRoot: image
      reason: "All Rust services share one Dockerfile that ends with USER nobody (65534)."
      data: []
      class: application
      shell: /bin/sh
      source: https://github.com/PostHog/posthog/blob/master/rust/Dockerfile
    - repository: posthog/posthog-node
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "Turns the account 1000 into posthog, owns /code to it and ends with USER posthog."
      data: []
      class: worker
      shell: /bin/bash
      source: https://github.com/PostHog/posthog/blob/master/Dockerfile.node
    - repository: mautic/mautic
      runsAsNonRoot: "no"
      reason: "The start script requires every volume to belong to www-data, chowns it otherwise and exits when that fails, which it does on a mounted volume without root."
      fsGroup: true
      data: [/var/www/html/config, /var/www/html/var/logs, /var/www/html/docroot/media/files, /var/www/html/docroot/media/images]
      seeded: [/var/www/html/config, /var/www/html/docroot/media/files, /var/www/html/docroot/media/images]
      ports: [80]
      class: application
      shell: /bin/bash
      source: https://github.com/mautic/docker-mautic/blob/main/common/docker-entrypoint.sh
    - repository: owncloud/ocis
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "USER is the number 1000 and both volumes belong to it."
      fsGroup: true
      data: [/var/lib/ocis, /etc/ocis]
      ports: [9200]
      probe: {tcp: 9200}
      class: storage
      shell: /bin/bash
      source: https://github.com/owncloud/ocis/blob/master/ocis/docker/Dockerfile.linux.amd64
    - repository: joplin/server
      user: {uid: 1001, gid: 1001}
      runsAsNonRoot: image
      reason: "Creates joplin as the second regular account (1001, after node) and switches to it."
      data: []
      ports: [22300]
      probe: {tcp: 22300}
      class: application
      shell: /bin/bash
      source: https://github.com/laurent22/joplin/blob/dev/Dockerfile.server
    - repository: langflowai/langflow
      user: {uid: 1000, gid: 0}
      runsAsNonRoot: image
      reason: "Creates user as 1000 in group 0 and ends with it."
      fsGroup: true
      data: [/app/langflow]
      ports: [7860]
      probe: {http: {path: /health, port: 7860}}
      class: machine-learning
      shell: /bin/bash
      source: https://github.com/langflow-ai/langflow/blob/main/docker/build_and_push.Dockerfile
    - repository: signoz/signoz-otel-collector
      user: {uid: 10001}
      runsAsNonRoot: image
      reason: "USER is the build argument 10001."
      data: []
      class: tool
      shell: /bin/sh
      source: https://github.com/SigNoz/signoz-otel-collector/blob/main/cmd/signozotelcollector/Dockerfile
    - repository: signoz/signoz-schema-migrator
      user: {uid: 10001}
      runsAsNonRoot: image
      reason: "USER is the build argument 10001."
      data: []
      class: tool
      shell: /bin/sh
      source: https://github.com/SigNoz/signoz-otel-collector/blob/main/cmd/signozotelcollector/Dockerfile
    - repository: privatebin/nginx-fpm-alpine
      user: {uid: 65534, gid: 82}
      runsAsNonRoot: image
      reason: "USER is 65534:82; nginx, php-fpm and s6 run as it on 8080 and its working directories are declared as volumes."
      fsGroup: true
      writable: [/run, /tmp, /var/lib/nginx/tmp]
      data: [/srv/data]
      ports: [8080]
      probe: {tcp: 8080}
      class: web-server
      shell: /bin/sh
      source: https://github.com/PrivateBin/docker-nginx-fpm-alpine/blob/master/Dockerfile
    - repository: ghcr.io/lavalink-devs/lavalink
      user: {uid: 322, gid: 322}
      runsAsNonRoot: image
      reason: "Creates lavalink as 322, owns its directory to it and ends with it."
      fsGroup: true
      data: [/opt/Lavalink/plugins]
      ports: [2333]
      probe: {tcp: 2333}
      class: jvm
      shell: /bin/sh
      source: https://github.com/lavalink-devs/Lavalink/blob/master/LavalinkServer/docker/Dockerfile
    - repository: rustfs/rustfs
      user: {uid: 10001, gid: 10001}
      runsAsNonRoot: image
      reason: "Creates rustfs as 10001 and ends with USER rustfs."
      fsGroup: true
      data: [/data, /logs]
      ports: [9000, 9001]
      probe: {tcp: 9000}
      class: storage
      shell: /bin/sh
      source: https://github.com/rustfs/rustfs/blob/main/Dockerfile
    - repository: trailbase/trailbase
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "Creates trailbase as the first regular account (1000) on Alpine and ends with it."
      fsGroup: true
      data: [/app/traildepot]
      seeded: [/app/traildepot]
      ports: [4000]
      probe: {tcp: 4000}
      class: database
      shell: /bin/sh
      source: https://github.com/trailbaseio/trailbase/blob/main/Dockerfile
    - repository: baptistearno/typebot-builder
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "Ends with USER node (1000 in the Node base)."
      data: []
      ports: [3000]
      probe: {tcp: 3000}
      class: application
      shell: /bin/bash
      source: https://github.com/baptisteArno/typebot.io/blob/main/Dockerfile
    - repository: baptistearno/typebot-viewer
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "Ends with USER node (1000 in the Node base)."
      data: []
      ports: [3000]
      probe: {tcp: 3000}
      class: application
      shell: /bin/bash
      source: https://github.com/baptisteArno/typebot.io/blob/main/Dockerfile
    - repository: coralproject/talk
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "Ends with USER node (1000) and the application files belong to it."
      data: []
      ports: [5000]
      probe: {tcp: 5000}
      class: application
      shell: /bin/sh
      source: https://github.com/coralproject/talk/blob/develop/Dockerfile
    - repository: fonoster/apiserver
      user: {uid: 1001, gid: 1001}
      runsAsNonRoot: image
      reason: "Creates appuser as 1001:1001 and ends with it."
      data: []
      class: application
      shell: /bin/sh
      source: https://github.com/fonoster/fonoster/blob/main/mods/apiserver/Dockerfile
    - repository: hurlenko/filebrowser
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "No USER and no entrypoint script; the server writes only to /config and /data on port 8080."
      fsGroup: true
      data: [/data, /config]
      ports: [8080]
      probe: {http: {path: /health, port: 8080}}
      class: application
      shell: /bin/sh
      source: https://github.com/hurlenko/filebrowser-docker/blob/master/Dockerfile
    - repository: alexxit/go2rtc
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "No USER and no entrypoint script; the program writes only to /config."
      fsGroup: true
      data: [/config]
      ports: [1984, 8554, 8555]
      probe: {tcp: 1984}
      class: application
      shell: /bin/sh
      source: https://github.com/AlexxIT/go2rtc/blob/master/docker/Dockerfile
    - repository: busybox
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "Nothing but a shell and no USER; what it needs depends on the command (a chown of volumes needs root, but fsGroup makes it superfluous)."
      data: []
      class: tool
      shell: /bin/sh
      source: https://github.com/docker-library/busybox/blob/master/latest-1/glibc/Dockerfile
    - repository: alpine
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "A plain root file system without USER; what it needs depends on the command (apk add and chown need root)."
      data: []
      class: tool
      shell: /bin/sh
      source: https://github.com/alpinelinux/docker-alpine/blob/master/Dockerfile
    - repository: httpd
      tags: "*alpine*"
      user: {uid: 82, gid: 82}
      runsAsNonRoot: override
      reason: "Configured for www-data (82 on Alpine); as that user httpd only needs its logs directory (pid file) writable and the sysctl for port 80."
      writable: [/usr/local/apache2/logs, /tmp]
      data: []
      ports: [80]
      probe: {tcp: 80}
      class: web-server
      shell: /bin/sh
      source: https://github.com/docker-library/httpd/blob/master/2.4/alpine/Dockerfile
    - repository: httpd
      user: {uid: 33, gid: 33}
      runsAsNonRoot: override
      reason: "Configured for www-data (33 on Debian); as that user httpd only needs its logs directory (pid file) writable and the sysctl for port 80."
      writable: [/usr/local/apache2/logs, /tmp]
      data: []
      ports: [80]
      probe: {tcp: 80}
      class: web-server
      shell: /bin/sh
      source: https://github.com/docker-library/httpd/blob/master/2.4/Dockerfile
    - repository: traefik
      user: {uid: 65532, gid: 65532}
      runsAsNonRoot: override
      reason: "No USER and no privilege switch; the entrypoint only completes the command line; port 80 needs the sysctl."
      writable: [/tmp]
      data: []
      ports: [80]
      probe: {tcp: 80}
      class: web-server
      shell: /bin/sh
      source: https://github.com/traefik/traefik-library-image/blob/master/tmpl/alpine/tmplv3.Dockerfile
    - repository: haproxy
      user: {uid: 99, gid: 99}
      runsAsNonRoot: image
      reason: "Creates haproxy as 99:99 and ends with USER haproxy."
      data: []
      class: web-server
      shell: /bin/sh
      source: https://github.com/docker-library/haproxy/blob/master/3.2/Dockerfile
    - repository: kong
      user: {uid: 1000, gid: 0}
      runsAsNonRoot: image
      reason: "Ends with USER kong, the first regular account (1000), and gives the prefix directory to it in group 0."
      data: []
      ports: [8000, 8443, 8001, 8444]
      probe: {tcp: 8000}
      class: web-server
      shell: /bin/bash
      source: https://github.com/Kong/docker-kong/blob/master/Dockerfile.deb
    - repository: kong/kong
      user: {uid: 1000, gid: 0}
      runsAsNonRoot: image
      reason: "Ends with USER kong, the first regular account (1000), and gives the prefix directory to it in group 0."
      data: []
      ports: [8000, 8443, 8001, 8444]
      probe: {tcp: 8000}
      class: web-server
      shell: /bin/bash
      source: https://github.com/Kong/docker-kong/blob/master/Dockerfile.deb
    - repository: eclipse-mosquitto
      user: {uid: 1883, gid: 1883}
      runsAsNonRoot: override
      reason: "Creates mosquitto as 1883 and owns /mosquitto to it; the entrypoint chowns only when it is root."
      fsGroup: true
      writable: [/tmp]
      data: [/mosquitto/data, /mosquitto/log]
      ports: [1883]
      probe: {tcp: 1883}
      class: queue
      shell: /bin/sh
      source: https://github.com/eclipse-mosquitto/mosquitto/blob/master/docker/2.1-alpine/Dockerfile
    - repository: nats
      tags: "*alpine*"
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "No USER and no privilege switch; the entrypoint only completes the command line."
      writable: [/tmp]
      data: []
      ports: [4222, 8222, 6222]
      probe: {tcp: 4222}
      class: queue
      shell: /bin/sh
      source: https://github.com/nats-io/nats-docker/blob/main/2.11.x/alpine3.22/Dockerfile
    - repository: nats
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "Scratch image with one static binary and no USER."
      writable: [/tmp]
      data: []
      ports: [4222, 8222, 6222]
      probe: {tcp: 4222}
      class: queue
      shell: none
      source: https://github.com/nats-io/nats-docker/blob/main/2.11.x/scratch/Dockerfile
    - repository: zookeeper
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "Creates zookeeper as 1000:1000 and owns data, log and configuration directories to it; chown and gosu happen only for root."
      fsGroup: true
      data: [/data, /datalog, /logs]
      ports: [2181, 2888, 3888, 8080]
      probe: {tcp: 2181}
      class: queue
      shell: /bin/bash
      source: https://github.com/31z4/zookeeper-docker/blob/master/3.9.4/docker-entrypoint.sh
    - repository: confluentinc/cp-kafka
      user: {uid: 1000}
      runsAsNonRoot: image
      reason: "Ends with USER appuser (1000) and gives the data and configuration directories to it in group 0."
      fsGroup: true
      data: [/var/lib/kafka/data, /etc/kafka/secrets]
      ports: [9092]
      probe: {tcp: 9092}
      class: queue
      shell: /bin/bash
      source: https://github.com/confluentinc/kafka-images/blob/master/kafka/Dockerfile.ubi9
    - repository: registry
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "No USER and no privilege switch; the server writes only to /var/lib/registry."
      fsGroup: true
      writable: [/tmp]
      data: [/var/lib/registry]
      ports: [5000]
      probe: {http: {path: /, port: 5000}}
      class: storage
      shell: /bin/sh
      source: https://github.com/distribution/distribution-library-image/blob/master/Dockerfile
    - repository: cassandra
      user: {uid: 999, gid: 999}
      runsAsNonRoot: override
      reason: "Creates cassandra as 999 and leaves configuration, data and log directories world-writable; chown and gosu happen only for root."
      fsGroup: true
      data: [/var/lib/cassandra]
      ports: [9042, 7000, 7001, 7199]
      probe: {tcp: 9042}
      class: database
      shell: /bin/bash
      source: https://github.com/docker-library/cassandra/blob/master/docker-entrypoint.sh
    - repository: neo4j
      user: {uid: 7474, gid: 7474}
      runsAsNonRoot: override
      reason: "Creates neo4j as 7474 and leaves its home, data and logs world-writable; su-exec is used only when it is root."
      fsGroup: true
      data: [/data, /logs]
      ports: [7474, 7687, 7473]
      probe: {tcp: 7687}
      class: database
      shell: /bin/bash
      source: https://github.com/neo4j/docker-neo4j/blob/master/docker-image-src/calver/coredb/docker-entrypoint.sh
    - repository: solr
      user: {uid: 8983, gid: 8983}
      runsAsNonRoot: image
      reason: "USER is the number 8983; the entrypoint fills /var/solr itself."
      fsGroup: true
      data: [/var/solr]
      ports: [8983]
      probe: {tcp: 8983}
      class: search
      shell: /bin/bash
      source: https://github.com/apache/solr-docker/blob/main/9.10/Dockerfile
    - repository: opensearchproject/opensearch
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "USER is the number 1000 and the home directory belongs to it."
      data: []
      class: search
      shell: /bin/bash
      source: https://github.com/opensearch-project/opensearch-build/blob/main/docker/release/dockerfiles/opensearch.al2023.dockerfile
    - repository: opensearchproject/opensearch-dashboards
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "USER is the number 1000 and the home directory belongs to it."
      data: []
      class: search
      shell: /bin/bash
      source: https://github.com/opensearch-project/opensearch-build/blob/main/docker/release/dockerfiles/opensearch.al2023.dockerfile
    - repository: qdrant/qdrant
      tags: "*unprivileged*"
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "The variant is built with user number 1000 and owns /qdrant to it."
      fsGroup: true
      writable: [/qdrant/snapshots, /tmp, /qdrant/init]
      data: [/qdrant/storage]
      environment: {QDRANT_INIT_FILE_PATH: /qdrant/init/.qdrant-initialized}
      ports: [6333, 6334]
      probe: {http: {path: /readyz, port: 6333}}
      class: database
      shell: /bin/bash
      source: https://github.com/qdrant/qdrant/blob/master/Dockerfile
    - repository: qdrant/qdrant
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "Built for root by default, but the server writes only to storage, snapshots and a start marker, which a variable moves."
      better: "qdrant/qdrant:<version>-unprivileged"
      fsGroup: true
      writable: [/qdrant/snapshots, /tmp, /qdrant/init]
      data: [/qdrant/storage]
      environment: {QDRANT_INIT_FILE_PATH: /qdrant/init/.qdrant-initialized}
      ports: [6333, 6334]
      probe: {http: {path: /readyz, port: 6333}}
      class: database
      shell: /bin/bash
      source: https://github.com/qdrant/qdrant/blob/master/tools/entrypoint.sh
    - repository: timescale/timescaledb
      tags: "*pg18*"
      user: {uid: 70, gid: 70}
      runsAsNonRoot: override
      reason: "Builds on postgres:18 on Alpine and keeps its entrypoint, user (70) and data layout."
      fsGroup: true
      writable: [/var/run/postgresql, /tmp]
      data: [/var/lib/postgresql]
      ports: [5432]
      probe: {exec: [pg_isready]}
      class: database
      shell: /bin/sh
      source: https://github.com/timescale/timescaledb-docker/blob/main/Dockerfile
    - repository: timescale/timescaledb
      user: {uid: 70, gid: 70}
      runsAsNonRoot: override
      reason: "Builds on postgres on Alpine and keeps its entrypoint and user (70)."
      fsGroup: true
      writable: [/var/run/postgresql, /tmp]
      data: [/var/lib/postgresql/data]
      environment: {PGDATA: /var/lib/postgresql/data/pgdata}
      ports: [5432]
      probe: {exec: [pg_isready]}
      class: database
      shell: /bin/sh
      source: https://github.com/timescale/timescaledb-docker/blob/main/Dockerfile
    - repository: prom/prometheus
      user: {uid: 65534, gid: 65534}
      runsAsNonRoot: image
      reason: "Ends with USER nobody (65534) and owns /prometheus to it."
      fsGroup: true
      writable: []
      data: [/prometheus]
      ports: [9090]
      probe: {http: {path: /-/healthy, port: 9090}}
      class: database
      shell: /bin/sh
      source: https://github.com/prometheus/prometheus/blob/main/Dockerfile
    - repository: grafana/loki
      user: {uid: 10001, gid: 10001}
      runsAsNonRoot: image
      reason: "USER is the number 10001 on a distroless base; /loki belongs to it."
      fsGroup: true
      writable: [/tmp]
      data: [/loki]
      ports: [3100]
      probe: {http: {path: /ready, port: 3100}}
      class: database
      shell: none
      source: https://github.com/grafana/loki/blob/main/cmd/loki/Dockerfile
    - repository: grafana/grafana
      user: {uid: 472, gid: 0}
      runsAsNonRoot: image
      reason: "The image user is 472 (group 0 in current versions) and data, log, plugin and provisioning directories are open to it."
      fsGroup: true
      data: [/var/lib/grafana]
      ports: [3000]
      probe: {http: {path: /api/health, port: 3000}}
      class: application
      shell: /bin/sh
      source: https://github.com/grafana/grafana/blob/main/Dockerfile
    - repository: grafana/grafana-enterprise
      user: {uid: 472, gid: 0}
      runsAsNonRoot: image
      reason: "The image user is 472 (group 0 in current versions) and data, log, plugin and provisioning directories are open to it."
      fsGroup: true
      data: [/var/lib/grafana]
      ports: [3000]
      probe: {http: {path: /api/health, port: 3000}}
      class: application
      shell: /bin/sh
      source: https://github.com/grafana/grafana/blob/main/Dockerfile
    - repository: hashicorp/vault
      user: {uid: 100, gid: 1000}
      runsAsNonRoot: override
      reason: "The entrypoint uses su-exec only for root but calls setcap and chown unless it is told to skip them; outside dev mode mlock must be off in the configuration."
      fsGroup: true
      data: [/vault/file, /vault/logs]
      environment: {SKIP_SETCAP: "true", SKIP_CHOWN: "true"}
      ports: [8200]
      probe: {tcp: 8200}
      class: application
      shell: /bin/sh
      source: https://github.com/hashicorp/vault/blob/main/.release/docker/docker-entrypoint.sh
    - repository: hashicorp/consul
      user: {uid: 100, gid: 1000}
      runsAsNonRoot: override
      reason: "The entrypoint chowns and always uses su-exec unless CONSUL_DISABLE_PERM_MGMT is set."
      fsGroup: true
      data: [/consul/data]
      environment: {CONSUL_DISABLE_PERM_MGMT: "true"}
      ports: [8500, 8600, 8300, 8301, 8302]
      probe: {tcp: 8500}
      class: application
      shell: /bin/sh
      source: https://github.com/hashicorp/docker-consul/blob/master/0.X/docker-entrypoint.sh
    - repository: quay.io/keycloak/keycloak
      user: {uid: 1000, gid: 0}
      runsAsNonRoot: image
      reason: "USER is the number 1000 in group 0; a start that is not optimised rebuilds files below /opt/keycloak."
      data: []
      ports: [8080, 8443, 9000]
      probe: {tcp: 8080}
      class: jvm
      shell: /bin/bash
      source: https://github.com/keycloak/keycloak/blob/main/quarkus/container/Dockerfile
    - repository: adminer
      user: {uid: 100, gid: 101}
      runsAsNonRoot: image
      reason: "Creates the system account adminer (first free numbers on Alpine: 100:101) and ends with USER adminer."
      data: []
      ports: [8080]
      probe: {http: {path: /, port: 8080}}
      class: tool
      shell: /bin/sh
      source: https://github.com/TimWolla/docker-adminer/blob/master/4/Dockerfile
    - repository: dpage/pgadmin4
      user: {uid: 5050, gid: 0}
      runsAsNonRoot: image
      reason: "USER is the number 5050 in group 0; a Python binary carries cap_net_bind_service and mail is started by sudo, so both are switched off or provided for."
      capabilities: [NET_BIND_SERVICE]
      fsGroup: true
      data: [/var/lib/pgadmin]
      environment: {PGADMIN_LISTEN_PORT: "80", PGADMIN_DISABLE_POSTFIX: "True"}
      ports: [80]
      probe: {http: {path: /misc/ping, port: 80}}
      class: tool
      shell: /bin/sh
      source: https://github.com/pgadmin-org/pgadmin4/blob/master/pkg/docker/entrypoint.sh
    - repository: wordpress
      tags: "*alpine*"
      user: {uid: 82, gid: 82}
      runsAsNonRoot: override
      reason: "The entrypoint copies WordPress with the current user as owner when it is not root and does not chown."
      fsGroup: true
      writable: [/tmp]
      data: [/var/www/html]
      ports: [9000]
      probe: {tcp: 9000}
      class: application
      shell: /bin/sh
      source: https://github.com/docker-library/wordpress/blob/master/docker-entrypoint.sh
    - repository: wordpress
      tags: "*fpm*"
      user: {uid: 33, gid: 33}
      runsAsNonRoot: override
      reason: "The entrypoint copies WordPress with the current user as owner when it is not root, and php-fpm needs no root."
      fsGroup: true
      writable: [/tmp]
      data: [/var/www/html]
      ports: [9000]
      probe: {tcp: 9000}
      class: application
      shell: /bin/bash
      source: https://github.com/docker-library/wordpress/blob/master/docker-entrypoint.sh
    - repository: wordpress
      user: {uid: 33, gid: 33}
      runsAsNonRoot: override
      reason: "The entrypoint copies WordPress with the current user as owner when it is not root, and the php base opens Apache to any user; port 80 needs the sysctl."
      fsGroup: true
      writable: [/var/run/apache2, /run/lock, /tmp]
      data: [/var/www/html]
      ports: [80]
      probe: {tcp: 80}
      class: application
      shell: /bin/bash
      source: https://github.com/docker-library/wordpress/blob/master/docker-entrypoint.sh
    - repository: joomla
      user: {uid: 33, gid: 33}
      runsAsNonRoot: override
      reason: "The entrypoint copies Joomla with the current user as owner and chowns the directory only when it is root; port 80 needs the sysctl."
      fsGroup: true
      writable: [/var/run/apache2, /run/lock, /tmp]
      data: [/var/www/html]
      ports: [80]
      probe: {tcp: 80}
      class: application
      shell: /bin/bash
      source: https://github.com/joomla-docker/docker-joomla/blob/master/5.4/php8.3/apache/docker-entrypoint.sh
    - repository: yourls
      user: {uid: 33, gid: 33}
      runsAsNonRoot: override
      reason: "The entrypoint copies YOURLS with the current user as owner when it is not root; port 80 needs the sysctl."
      fsGroup: true
      writable: [/var/run/apache2, /run/lock, /tmp]
      data: [/var/www/html]
      ports: [80]
      probe: {tcp: 80}
      class: application
      shell: /bin/bash
      source: https://github.com/YOURLS/containers/blob/main/images/yourls/container-entrypoint.sh
    - repository: matomo
      runsAsNonRoot: "no"
      reason: "On a fresh volume the entrypoint unpacks over and then chowns the directory itself; both fail on a mount point the user does not own and stop the script (only a later restart passes)."
      fsGroup: true
      data: [/var/www/html]
      ports: [80]
      probe: {tcp: 80}
      class: application
      shell: /bin/bash
      source: https://github.com/matomo-org/docker/blob/master/docker-entrypoint.sh
    - repository: drupal
      user: {uid: 33, gid: 33}
      runsAsNonRoot: override
      reason: "No entrypoint of its own; the php base opens Apache to any user and sites, modules and themes belong to www-data (33); port 80 needs the sysctl."
      fsGroup: true
      writable: [/var/run/apache2, /run/lock, /tmp]
      data: [/var/www/html/modules, /var/www/html/profiles, /var/www/html/themes, /var/www/html/sites]
      seeded: [/var/www/html/modules, /var/www/html/profiles, /var/www/html/themes, /var/www/html/sites]
      ports: [80]
      probe: {tcp: 80}
      class: application
      shell: /bin/bash
      source: https://github.com/docker-library/drupal/blob/master/11.4/php8.5/apache-trixie/Dockerfile
    - repository: redmine
      user: {uid: 999, gid: 999}
      runsAsNonRoot: override
      reason: "Creates redmine as 999 and opens its writable directories to everyone; chown and gosu happen only for root."
      fsGroup: true
      data: [/usr/src/redmine/files]
      ports: [3000]
      probe: {tcp: 3000}
      class: application
      shell: /bin/bash
      source: https://github.com/docker-library/redmine/blob/master/docker-entrypoint.sh
    - repository: ghost
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "The entrypoint chowns and drops to node (1000) by gosu only when it is root and fills the content directory itself."
      fsGroup: true
      data: [/var/lib/ghost/content]
      ports: [2368]
      probe: {tcp: 2368}
      class: application
      shell: /bin/bash
      source: https://github.com/docker-library/ghost/blob/master/docker-entrypoint.sh
    - repository: jenkins/jenkins
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "Creates jenkins as 1000:1000 and ends with that user."
      fsGroup: true
      writable: [/tmp]
      data: [/var/jenkins_home]
      ports: [8080, 50000]
      probe: {http: {path: /login, port: 8080}}
      class: jvm
      shell: /bin/bash
      source: https://github.com/jenkinsci/docker/blob/master/debian/Dockerfile
    - repository: sonarqube
      user: {uid: 1000, gid: 0}
      runsAsNonRoot: image
      reason: "Creates sonarqube as 1000 in group 0 and ends with that user."
      fsGroup: true
      data: [/opt/sonarqube/data, /opt/sonarqube/extensions, /opt/sonarqube/logs, /opt/sonarqube/temp]
      ports: [9000]
      probe: {tcp: 9000}
      class: jvm
      shell: /bin/bash
      source: https://github.com/SonarSource/docker-sonarqube/blob/master/community-build/Dockerfile
    - repository: sonatype/nexus3
      user: {uid: 200, gid: 200}
      runsAsNonRoot: image
      reason: "Creates nexus as 200:200 and ends with USER nexus."
      fsGroup: true
      data: [/nexus-data]
      ports: [8081]
      probe: {tcp: 8081}
      class: jvm
      shell: /bin/bash
      source: https://github.com/sonatype/docker-nexus3/blob/main/Dockerfile
    - repository: metabase/metabase
      user: {uid: 2000, gid: 2000}
      runsAsNonRoot: override
      reason: "The start script launches Java at once when it is not root; the default file database at the root of the file system is then not writable, so an external database is needed."
      data: []
      ports: [3000]
      probe: {http: {path: /api/health, port: 3000}}
      class: jvm
      shell: /bin/bash
      source: https://github.com/metabase/metabase/blob/master/bin/docker/run_metabase.sh
    - repository: louislam/uptime-kuma
      tags: "1*"
      runsAsNonRoot: "no"
      reason: "Version 1 starts through a script that chowns /app/data and always uses setpriv."
      better: louislam/uptime-kuma:2-rootless
      fsGroup: true
      data: [/app/data]
      ports: [3001]
      probe: {tcp: 3001}
      class: application
      shell: /bin/sh
      source: https://github.com/louislam/uptime-kuma/blob/1.23.X/extra/entrypoint.sh
    - repository: louislam/uptime-kuma
      tags: "*rootless*"
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "The rootless stage is the release with USER node (1000)."
      fsGroup: true
      data: [/app/data]
      ports: [3001]
      probe: {tcp: 3001}
      class: application
      shell: /bin/sh
      source: https://github.com/louislam/uptime-kuma/blob/master/docker/dockerfile
    - repository: louislam/uptime-kuma
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "Version 2 has no privilege switch and its rootless variant is the same stage with USER node (1000), to whom the application files belong."
      better: louislam/uptime-kuma:2-rootless
      fsGroup: true
      data: [/app/data]
      ports: [3001]
      probe: {tcp: 3001}
      class: application
      shell: /bin/sh
      source: https://github.com/louislam/uptime-kuma/blob/master/docker/dockerfile
    - repository: vaultwarden/server
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "No USER and no privilege switch; the start script only sources settings and the server writes only to /data; port 80 needs the sysctl or ROCKET_PORT."
      fsGroup: true
      writable: [/tmp]
      data: [/data]
      ports: [80]
      probe: {http: {path: /alive, port: 80}}
      class: application
      shell: /bin/sh
      source: https://github.com/dani-garcia/vaultwarden/blob/main/docker/start.sh
    - repository: jellyfin/jellyfin
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "No USER and no entrypoint script; data and cache directories are world-writable on purpose."
      fsGroup: true
      data: [/config, /cache]
      ports: [8096]
      probe: {http: {path: /health, port: 8096}}
      class: application
      shell: /bin/sh
      source: https://github.com/jellyfin/jellyfin-packaging/blob/master/docker/Dockerfile
    - repository: codercom/code-server
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "USER is the number 1000; the fixuid helper may fail without stopping the entrypoint."
      fsGroup: true
      data: [/home/coder]
      ports: [8080]
      probe: {http: {path: /healthz, port: 8080}}
      class: tool
      shell: /bin/bash
      source: https://github.com/coder/code-server/blob/main/ci/release-image/entrypoint.sh
    - repository: ghcr.io/thomiceli/opengist
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "The entrypoint execs the program at once when it is not root."
      fsGroup: true
      data: [/opengist]
      ports: [6157, 2222]
      probe: {tcp: 6157}
      class: application
      shell: /bin/sh
      source: https://github.com/thomiceli/opengist/blob/master/docker/entrypoint.sh
    - repository: ipfs/kubo
      user: {uid: 1000, gid: 100}
      runsAsNonRoot: override
      reason: "Creates ipfs as 1000 in group users (100); the start script chowns and uses gosu only when it is root."
      fsGroup: true
      data: [/data/ipfs]
      ports: [4001, 5001, 8080]
      probe: {tcp: 4001}
      class: storage
      shell: /bin/sh
      source: https://github.com/ipfs/kubo/blob/master/bin/container_daemon
    - repository: ghcr.io/mealie-recipes/mealie
      user: {uid: 911, gid: 911}
      runsAsNonRoot: override
      reason: "The start script renumbers, chowns and uses gosu only when it is root; 911 is its default account."
      fsGroup: true
      data: [/app/data]
      ports: [9000]
      probe: {tcp: 9000}
      class: application
      shell: /bin/bash
      source: https://github.com/mealie-recipes/mealie/blob/mealie-next/docker/entry.sh
    - repository: ghcr.io/requarks/wiki
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "Ends with USER node (1000) and /wiki belongs to it."
      fsGroup: true
      data: [/wiki/data/content]
      ports: [3000, 3443]
      probe: {http: {path: /healthz, port: 3000}}
      class: application
      shell: /bin/sh
      source: https://github.com/requarks/wiki/blob/main/dev/build/Dockerfile
    - repository: livekit/livekit-server
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "No USER and no entrypoint script; one static binary."
      writable: [/tmp]
      data: []
      ports: [7880, 7881]
      probe: {http: {path: /, port: 7880}}
      class: application
      shell: /bin/sh
      source: https://github.com/livekit/livekit/blob/master/Dockerfile
    - repository: roundcube/roundcubemail
      tags: "*nonroot*"
      user: {uid: 33, gid: 33}
      runsAsNonRoot: image
      reason: "The stage ends with USER 33:33 and Apache moved to port 8000."
      fsGroup: true
      data: [/var/www/html]
      ports: [8000]
      probe: {tcp: 8000}
      class: application
      shell: /bin/bash
      source: https://github.com/roundcube/roundcubemail-docker/blob/master/apache/Dockerfile
    - repository: roundcube/roundcubemail
      user: {uid: 33, gid: 33}
      runsAsNonRoot: override
      reason: "The nonroot variant is this stage with another port; chowns in the entrypoint do not stop it; port 80 needs the sysctl."
      better: "roundcube/roundcubemail:<version>-apache-nonroot"
      fsGroup: true
      data: [/var/www/html]
      ports: [80]
      probe: {tcp: 80}
      class: application
      shell: /bin/bash
      source: https://github.com/roundcube/roundcubemail-docker/blob/master/apache/docker-entrypoint.sh
    - repository: ghcr.io/advplyr/audiobookshelf
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "No USER and no privilege switch; the server writes only to its config and metadata directories; port 80 needs the sysctl."
      fsGroup: true
      data: [/config, /metadata]
      ports: [80]
      probe: {http: {path: /healthcheck, port: 80}}
      class: application
      shell: /bin/sh
      source: https://github.com/advplyr/audiobookshelf/blob/master/Dockerfile
    - repository: ghcr.io/sysadminsmedia/homebox
      tags: "*rootless*"
      user: {uid: 65532, gid: 65532}
      runsAsNonRoot: image
      reason: "Creates nonroot as 65532 and ends with USER nonroot."
      fsGroup: true
      data: [/data]
      ports: [7745]
      probe: {http: {path: /api/v1/status, port: 7745}}
      class: application
      shell: /bin/sh
      source: https://github.com/sysadminsmedia/homebox/blob/main/Dockerfile.rootless
    - repository: ghcr.io/sysadminsmedia/homebox
      user: {uid: 65532, gid: 65532}
      runsAsNonRoot: override
      reason: "The rootless variant is the same program with a user; nothing but /data is written."
      better: "ghcr.io/sysadminsmedia/homebox:<version>-rootless"
      fsGroup: true
      data: [/data]
      ports: [7745]
      probe: {http: {path: /api/v1/status, port: 7745}}
      class: application
      shell: /bin/sh
      source: https://github.com/sysadminsmedia/homebox/blob/main/Dockerfile
    - repository: libretranslate/libretranslate
      user: {uid: 1032, gid: 1032}
      runsAsNonRoot: image
      reason: "Creates libretranslate as 1032:1032 and switches to it."
      fsGroup: true
      data: [/home/libretranslate/.local]
      ports: [5000]
      probe: {http: {path: /health, port: 5000}}
      class: machine-learning
      shell: /bin/sh
      source: https://github.com/LibreTranslate/LibreTranslate/blob/main/docker/Dockerfile
    - repository: quay.io/soketi/soketi
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "Plain node process on the Alpine Node base (node is 1000) with no entrypoint script."
      data: []
      ports: [6001]
      probe: {http: {path: /, port: 6001}}
      class: application
      shell: /bin/sh
      source: https://github.com/soketi/soketi/blob/1.x/Dockerfile
    - repository: ghcr.io/bluesky-social/pds
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "Plain node process on the Alpine Node base (node is 1000); only the mounted data directory is written."
      fsGroup: true
      data: [/pds]
      ports: [3000]
      probe: {http: {path: /xrpc/_health, port: 3000}}
      class: application
      shell: /bin/sh
      source: https://github.com/bluesky-social/pds/blob/main/Dockerfile
    - repository: stalwartlabs/stalwart
      user: {uid: 2000, gid: 2000}
      runsAsNonRoot: image
      reason: "Creates stalwart as 2000 and ends with that user; the binary carries cap_net_bind_service as a file capability."
      capabilities: [NET_BIND_SERVICE]
      fsGroup: true
      data: [/var/lib/stalwart, /etc/stalwart]
      ports: [8080, 443, 25, 465, 587, 143, 993, 110, 995, 4190]
      probe: {tcp: 8080}
      class: application
      shell: /bin/sh
      source: https://github.com/stalwartlabs/stalwart/blob/main/Dockerfile
    - repository: ghcr.io/plausible/community-edition
      user: {uid: 999}
      runsAsNonRoot: image
      reason: "USER is the number 999 and the data directory is open to arbitrary users."
      fsGroup: true
      data: [/var/lib/plausible]
      ports: [8000]
      probe: {http: {path: /api/health, port: 8000}}
      class: application
      shell: /bin/sh
      source: https://github.com/plausible/analytics/blob/master/Dockerfile
    - repository: mattermost/mattermost-team-edition
      user: {uid: 2000, gid: 2000}
      runsAsNonRoot: image
      reason: "Creates mattermost as 2000:2000 and ends with that user."
      fsGroup: true
      data: [/mattermost/data, /mattermost/logs, /mattermost/config, /mattermost/plugins, /mattermost/client/plugins]
      ports: [8065]
      probe: {http: {path: /api/v4/system/ping, port: 8065}}
      class: application
      shell: /bin/sh
      source: https://github.com/mattermost/mattermost/blob/master/server/build/Dockerfile
    - repository: registry.rocket.chat/rocketchat/rocket.chat
      user: {uid: 65533, gid: 65533}
      runsAsNonRoot: image
      reason: "Creates rocketchat as 65533 and ends with that user; HOME is /tmp."
      fsGroup: true
      data: [/app/uploads]
      ports: [3000]
      probe: {tcp: 3000}
      class: application
      shell: /bin/sh
      source: https://github.com/RocketChat/Rocket.Chat/blob/develop/apps/meteor/.docker/Dockerfile
    - repository: verdaccio/verdaccio
      user: {uid: 10001}
      runsAsNonRoot: image
      reason: "USER is the number 10001 and storage belongs to it in group 0."
      fsGroup: true
      data: [/verdaccio/storage]
      ports: [4873]
      probe: {http: {path: /-/ping, port: 4873}}
      class: storage
      shell: /bin/sh
      source: https://github.com/verdaccio/verdaccio/blob/master/Dockerfile
    - repository: lobehub/lobe-chat
      user: {uid: 1001, gid: 1001}
      runsAsNonRoot: image
      reason: "Creates nextjs as 1001:1001 and ends with USER nextjs."
      data: []
      ports: [3210]
      probe: {tcp: 3210}
      class: application
      shell: /bin/sh
      source: https://github.com/lobehub/lobe-chat/blob/main/Dockerfile
    - repository: infisical/infisical
      user: {uid: 1001, gid: 1001}
      runsAsNonRoot: image
      reason: "Creates non-root-user as 1001:1001 and ends with it."
      data: []
      ports: [8080]
      probe: {http: {path: /api/status, port: 8080}}
      class: application
      shell: /bin/bash
      source: https://github.com/Infisical/infisical/blob/main/Dockerfile.standalone-infisical
    - repository: actualbudget/actual-server
      user: {uid: 1001, gid: 1001}
      runsAsNonRoot: override
      reason: "Creates actual as 1001:1001 and gives it /data, but sets no USER; nothing else is written."
      fsGroup: true
      data: [/data]
      ports: [5006]
      probe: {tcp: 5006}
      class: application
      shell: /bin/sh
      source: https://github.com/actualbudget/actual/blob/master/packages/sync-server/docker/ubuntu.Dockerfile
    - repository: directus/directus
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: image
      reason: "Runs as node (1000) on the Alpine Node base."
      fsGroup: true
      data: [/directus/uploads, /directus/database, /directus/extensions]
      ports: [8055]
      probe: {http: {path: /server/ping, port: 8055}}
      class: application
      shell: /bin/sh
      source: https://github.com/directus/directus/blob/main/Dockerfile
    - repository: ghcr.io/immich-app/immich-server
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "The project documents running as another user as long as the upload location is writable."
      fsGroup: true
      data: [/data]
      ports: [2283]
      probe: {http: {path: /api/server/ping, port: 2283}}
      class: application
      shell: /bin/bash
      source: https://github.com/immich-app/immich/blob/main/docs/docs/FAQ.mdx
    - repository: ghcr.io/immich-app/immich-machine-learning
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "The project documents running as another user; home and model caches must then be writable."
      fsGroup: true
      writable: [/.cache, /.config, /tmp]
      data: [/cache]
      ports: [3003]
      probe: {http: {path: /ping, port: 3003}}
      class: machine-learning
      shell: /bin/bash
      source: https://github.com/immich-app/immich/blob/main/docs/docs/FAQ.mdx
    - repository: ghcr.io/home-assistant/home-assistant
      runsAsNonRoot: "no"
      reason: "Services are supervised by s6-overlay, whose /init expects root."
      fsGroup: true
      data: [/config]
      ports: [8123]
      probe: {tcp: 8123}
      class: application
      shell: /bin/bash
      source: https://github.com/home-assistant/core/blob/dev/Dockerfile
    - repository: node
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "Every variant creates node as 1000:1000 and the entrypoint needs no root."
      data: []
      class: tool
      shell: /bin/sh
      source: https://github.com/nodejs/docker-node/blob/main/22/bookworm/Dockerfile
    - repository: python
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "No USER, no entrypoint; the interpreter runs as any user."
      data: []
      class: tool
      shell: /bin/sh
      source: https://github.com/docker-library/python/blob/master/3.13/slim-trixie/Dockerfile
    - repository: ruby
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "No USER, no entrypoint; the gem directory is world-writable."
      data: []
      class: tool
      shell: /bin/sh
      source: https://github.com/docker-library/ruby/blob/master/4.0/slim-trixie/Dockerfile
    - repository: golang
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "No USER, no entrypoint; the Go path is world-writable."
      data: []
      class: tool
      shell: /bin/sh
      source: https://github.com/docker-library/golang/blob/master/1.27/trixie/Dockerfile
    - repository: php
      tags: "*alpine*"
      user: {uid: 82, gid: 82}
      runsAsNonRoot: override
      reason: "www-data is 82 on Alpine; php-fpm and the command line need no root."
      data: []
      class: web-server
      shell: /bin/sh
      source: https://github.com/docker-library/php/blob/master/8.3/alpine3.24/fpm/Dockerfile
    - repository: php
      tags: "*apache*"
      user: {uid: 33, gid: 33}
      runsAsNonRoot: override
      reason: "www-data is 33 on Debian and the image opens the Apache run, lock and log directories to any user; port 80 needs the sysctl."
      data: []
      ports: [80]
      probe: {tcp: 80}
      class: web-server
      shell: /bin/bash
      source: https://github.com/docker-library/php/blob/master/8.3/trixie/apache/Dockerfile
    - repository: php
      user: {uid: 33, gid: 33}
      runsAsNonRoot: override
      reason: "www-data is 33 on Debian; php-fpm and the command line need no root."
      data: []
      class: web-server
      shell: /bin/bash
      source: https://github.com/docker-library/php/blob/master/8.3/trixie/fpm/Dockerfile
    - repository: eclipse-temurin
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "No USER; the certificate entrypoint works without root."
      data: []
      class: jvm
      shell: /bin/sh
      source: https://github.com/adoptium/containers/blob/main/26/jre/ubuntu/noble/Dockerfile
    - repository: tomcat
      user: {uid: 1000, gid: 1000}
      runsAsNonRoot: override
      reason: "No USER and no entrypoint; the image makes the logs, temp and work directories world-writable for non-root use."
      writable: [/usr/local/tomcat/logs, /usr/local/tomcat/temp, /usr/local/tomcat/work, /tmp]
      data: []
      ports: [8080]
      probe: {tcp: 8080}
      class: jvm
      shell: /bin/sh
      source: https://github.com/docker-library/tomcat/blob/master/11.0/jdk21/temurin-noble/Dockerfile
    """##
}

FROM nginxinc/nginx-unprivileged:1.29
COPY --from=docs terms.txt /usr/share/nginx/html/
COPY index.html /usr/share/nginx/html/
EXPOSE 8080
USER 101

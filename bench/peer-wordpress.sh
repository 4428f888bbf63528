#!/bin/bash
# Serves one article with WordPress as Debian packs it: MariaDB, php-fpm with its opcode cache, nginx, as root.
#   peer-wordpress.sh TITLE < body.html
# prints two addresses of the article, made anew each time and kept in nginx's page memory;
# serves until fd 3 ends, and clears everything away.
set -euo pipefail
title=$1
port=${PEER_PORT:-8399}
export DEBIAN_FRONTEND=noninteractive
missing=()
for package in wordpress wordpress-theme-twentytwentythree mariadb-server php8.2-fpm php8.2-mysql nginx-light; do
  dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  apt-get update -qq >&2
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
  for service in nginx mariadb php8.2-fpm; do service "$service" stop >&2 || true; done
fi

folder=$(mktemp -d)
chmod 755 "$folder"
clear_away() {
  mapfile -t running < <(jobs -p)
  kill "${running[@]}" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$folder"
}
trap clear_away EXIT
cat > "$folder/body.html"

mkdir "$folder/db"
chown mysql "$folder/db"
mariadb-install-db --user=mysql --datadir="$folder/db" --skip-test-db >/dev/null 2>&1
mariadbd --no-defaults --user=mysql --datadir="$folder/db" --socket="$folder/db/socket" --skip-networking >/dev/null 2>&1 &
for _ in $(seq 100); do mariadb -S "$folder/db/socket" -e 'select 1' >/dev/null 2>&1 && break; sleep 0.1; done
mariadb -S "$folder/db/socket" -e "create database peer character set utf8mb4; create user peer@localhost identified by 'peer'; grant all on peer.* to peer@localhost"

cp -rL /usr/share/wordpress "$folder/site"
cat > "$folder/site/wp-config.php" <<PHP
<?php
define('DB_NAME', 'peer'); define('DB_USER', 'peer'); define('DB_PASSWORD', 'peer');
define('DB_HOST', 'localhost:$folder/db/socket'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HOME', 'http://127.0.0.1:$port'); define('WP_SITEURL', 'http://127.0.0.1:$port');
define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true); define('WP_HTTP_BLOCK_EXTERNAL', true);
\$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
PHP
# it takes this address, which has a port of its own, for another's and would lead back to it without end
mkdir -p "$folder/site/wp-content/mu-plugins"
echo "<?php remove_action('template_redirect', 'redirect_canonical');" > "$folder/site/wp-content/mu-plugins/address.php"
cat > "$folder/lay.php" <<'PHP'
<?php
[, $site, $title, $body] = $argv;
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = '127.0.0.1';
require "$site/wp-config.php";
require ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter('pre_wp_mail', '__return_true');
wp_install('Peer', 'peer', 'peer@example.invalid', true, '', wp_generate_password());
$post = ['post_title' => $title, 'post_content' => file_get_contents($body), 'post_status' => 'publish', 'post_type' => 'page'];
echo wp_insert_post($post);
PHP
page=$(php8.2 "$folder/lay.php" "$folder/site" "$title" "$folder/body.html")

cat > "$folder/fpm.conf" <<CONF
[global]
error_log = /dev/stderr
log_level = error
daemonize = no
[peer]
user = www-data
group = www-data
listen = $folder/fpm.socket
listen.owner = www-data
pm = static
pm.max_children = 4
php_admin_value[opcache.enable] = 1
CONF
cat > "$folder/nginx.conf" <<CONF
user www-data; daemon off; error_log stderr error; pid $folder/nginx.pid; worker_processes 2;
events { worker_connections 512; }
http {
  access_log off; gzip on; include /etc/nginx/mime.types;
  client_body_temp_path $folder/temp; fastcgi_temp_path $folder/temp; proxy_temp_path $folder/temp;
  fastcgi_cache_path $folder/kept keys_zone=kept:1m use_temp_path=off;
  fastcgi_cache_key \$request_uri; fastcgi_cache_valid 200 10m;
  map \$server_port \$anew { default 1; $((port + 1)) 0; }
  fastcgi_cache_bypass \$anew; fastcgi_no_cache \$anew; fastcgi_cache kept;
  server {
    listen 127.0.0.1:$port; listen 127.0.0.1:$((port + 1)); root $folder/site; index index.php;
    location / { try_files \$uri /index.php?\$args; }
    location ~ \.php$ { include /etc/nginx/fastcgi_params; fastcgi_param SCRIPT_FILENAME \$document_root\$fastcgi_script_name; fastcgi_pass unix:$folder/fpm.socket; }
  }
}
CONF
chown -R www-data "$folder/site"
php-fpm8.2 -y "$folder/fpm.conf" -R >&2 &
until [ -S "$folder/fpm.socket" ]; do sleep 0.1; done
nginx -c "$folder/nginx.conf" >&2 &
address="http://127.0.0.1:$port/?page_id=$page"
for _ in $(seq 100); do curl -sf -o /dev/null "$address" && break; sleep 0.1; done
curl -sSf -o /dev/null "$address"
echo "$address http://127.0.0.1:$((port + 1))/?page_id=$page"
cat <&3 >/dev/null

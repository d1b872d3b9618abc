# An article page against nginx that serves the same compressed bytes from a file. Sourced by bench/site.
curl -sf "$url/en/sitemap/0.xml" -o "$work/map.xml"
page=$(sed -n '/<loc>/{s|.*<loc>[a-z]*://[^/]*\(/.*\)</loc>.*|\1|p;q}' "$work/map.xml")
mkdir "$work/html"
curl -sf -H 'Accept-Encoding: br' "$url$page" -o "$work/html/page.html"
cat >"$work/nginx.conf" <<CONF
worker_processes 1; pid $work/nginx.pid; error_log $work/error.log;
events { worker_connections 1024; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=100; types { text/html html; }
  server { listen 127.0.0.1:5081; root $work/html; add_header Content-Encoding br; } }
CONF
taskset -c 0 nginx -c "$work/nginx.conf"
echo "$page: $(wc -c <"$work/html/page.html") bytes of Brotli"

load() { taskset -c 1 wrk -t1 -c64 -d"$2"s --latency -H 'Accept-Encoding: br' "$1" | awk '/99%/ { slow = $2 } /Requests\/sec/ { rate = $2 } END { print rate, slow }'; }
seconds=${SECONDS_EACH:-4}
# Compiled well is what was used much and when there was time for it: first one connection, which leaves the core some, then all.
taskset -c 1 wrk -t1 -c1 -d$((seconds * 6))s -H 'Accept-Encoding: br' "$url$page" >/dev/null
load "$url$page" $((seconds * 6)) >/dev/null
# In turn and often: the machine's own speed goes up and down, and both shall meet all of it.
for round in 1 2 3 4 5 6 7 8 9; do
    ours=$(load "$url$page" "$seconds")
    peer=$(load http://127.0.0.1:5081/page.html "$seconds")
    awk -v ours="$ours" -v peer="$peer" 'function ms(text) { return text ~ /us$/ ? text / 1000 : text ~ /ms$/ ? text + 0 : text * 1000 }
        BEGIN { split(ours, o); split(peer, p); printf "%.0f %.2f %.0f %.2f %.3f %.3f\n", o[1], ms(o[2]), p[1], ms(p[2]), o[1] / p[1], ms(o[2]) / ms(p[2]) }'
done | tee "$work/rounds" | awk '{ printf "%d requests a second, p99 %s ms; nginx %d, p99 %s ms: %s of it\n", $1, $2, $3, $4, $5 }'
median() { cut -d' ' -f"$1" "$work/rounds" | sort -n | sed -n 5p; }
echo "medians: $(median 1) requests a second, p99 $(median 2) ms; nginx $(median 3), p99 $(median 4) ms; $(median 5) of its requests, p99 $(median 6) times its"

# The whole site as files against Hugo that builds the same articles: all of them, then one more, then while the site is followed.
# Sourced by bench/site.
timed() { local name=$1; shift; sync; /usr/bin/time -o "$work/time" -f '%e %U %M' "$@" >"$work/out" 2>&1 || { cat "$work/out" >&2; exit 1; }
    awk -v name="$name" '{ printf "%s: %.1f s, %.1f s of processor, %.0f MB\n", name, $1, $2, $3 / 1024 }' "$work/time"; }
ours() { timed "dragoman, $1" "${program[@]}" export --site "$work/site" "${house[@]}"; }
peer() { timed "hugo, $1" hugo --quiet --source "$work/hugo" --destination "$work/hugo-site"; }

cp -r bench/Site/hugo "$work/hugo"
"${bench[@]}" hugo "$work/hugo"
ours 'all'
peer 'all'
ours 'nothing new'
for round in 1 2 3; do
    "${bench[@]}" add "$work/hugo"
    ours 'one more article'
    peer 'one more article'
done
"${program[@]}" export --site "$work/site" --follow "${house[@]}" >"$work/follow" &
server=$!
until [[ -s $work/follow ]]; do sleep 0.1; done
"${bench[@]}" followed "${TIMES:-100}" "$work/site"
echo "dragoman: $(find "$work/site" -type f | wc -l) files, $(du -sm "$work/site" | cut -f1) MB; hugo: $(find "$work/hugo-site" -type f | wc -l) files, $(du -sm "$work/hugo-site" | cut -f1) MB"

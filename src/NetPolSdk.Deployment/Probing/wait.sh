# NetPolSdk: holds the pod until its calls get through. The sh, nc and timeout of busybox are enough.
# Arguments: seconds at most; then for each call what is called, its host and its port.
limit=$1
shift
end=$(($(date +%s) + limit))

while [ "$#" -ge 3 ]; do
  until timeout 5 nc -z -w 2 "$2" "$3" </dev/null >/dev/null 2>&1; do
    left=$((end - $(date +%s)))
    if [ "$left" -le 0 ]; then
      echo "netpolsdk: gave up after $limit s: no connection to $1 at $2:$3. It does not listen, or the policies do not allow it: netpol explain says which."
      exit 1
    fi
    echo "netpolsdk: waiting for $1 at $2:$3, $left s left"
    sleep 2
  done
  echo "netpolsdk: $1 at $2:$3 answers"
  shift 3
done

# NetPolSdk: tries connections and prints a line of JSON for each. The sh, nc and timeout of busybox are enough; SCTP needs ncat.
# Arguments: seconds to wait before, seconds for an attempt, attempts, the beginning of the last line;
# then for each connection the beginning of its line, protocol, host and port.
settle=$1 limit=$2 attempts=$3 last=$4
shift 4

# What became of a TCP or SCTP connection, from the exit code of nc and the last thing it said. Names of hosts come before that.
outcome() {
  if [ "$1" -eq 0 ]; then
    echo open
    return
  fi
  case ${2##*: } in
  "Connection refused"*) echo refused ;;
  "Connection timed out"* | "Operation timed out"* | "Operation now in progress"* | "TIMEOUT"*) echo timeout ;;
  "No route to host"* | "Host is unreachable"* | "Network is unreachable"* | "Network unreachable"*) echo unreachable ;;
  "Permission denied"* | "Operation not permitted"*) echo unreachable ;;
  "bad address"* | "Name or service not known"* | "Name does not resolve"* | "Temporary failure in name resolution"* | "Try again"*) echo unresolved ;;
  *) case $1 in 124 | 143) echo timeout ;; *) echo error ;; esac ;;
  esac
}

try() {
  case $1 in
  TCP)
    said=$(timeout "$((limit + 2))" nc -vv -z -w "$limit" "$2" "$3" </dev/null 2>&1)
    outcome "$?" "$said"
    ;;
  UDP)
    # Only an answer shows that a datagram has arrived. Silence may be a denial, or a server with nothing to say.
    answer=$(printf 'netpolsdk\n' | timeout "$((limit + 2))" nc -u -w "$limit" "$2" "$3" 2>/dev/null | head -c 1 | wc -c)
    if [ "$answer" -gt 0 ]; then
      echo open
      return
    fi
    said=$(printf 'netpolsdk\n' | timeout "$((limit + 2))" nc -vv -u -w 1 "$2" "$3" 2>&1 >/dev/null)
    case $(outcome 1 "$said") in
    refused) echo refused ;;
    unreachable) echo unreachable ;;
    unresolved) echo unresolved ;;
    *) echo silent ;;
    esac
    ;;
  SCTP)
    if command -v ncat >/dev/null 2>&1; then
      said=$(timeout "$((limit + 2))" ncat --sctp -z -w "$limit" "$2" "$3" </dev/null 2>&1)
      outcome "$?" "$said"
    else
      echo unsupported
    fi
    ;;
  esac
}

probe() {
  found=uncontrolled
  n=0
  while [ "$control" = refused ]; do
    n=$((n + 1))
    found=$(try "$2" "$3" "$4")
    case $found in open | unsupported | error) break ;; esac
    [ "$n" -ge "$attempts" ] && break
    sleep 1
  done
  printf '%s,"outcome":"%s"}\n' "$1" "$found"
}

sleep "$settle"

# A pod always reaches itself, and nothing listens there. If it is not refused, this is no nc that the script understands,
# or something stands between the pod and the network, and no answer would mean anything.
control=$(try TCP 127.0.0.1 1)

started=0
while [ "$#" -ge 4 ]; do
  probe "$1" "$2" "$3" "$4" &
  shift 4
  started=$((started + 1))
  [ "$((started % 8))" -eq 0 ] && wait
done
wait
printf '%s,"control":"%s"}\n' "$last" "$control"

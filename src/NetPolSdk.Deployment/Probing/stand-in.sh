# NetPolSdk: stands in for a workload: accepts TCP, answers UDP. The sh, tcpsvd and udpsvd of busybox are enough; SCTP needs ncat.
# Arguments: pairs of protocol and port.
any=0.0.0.0
if { read -r _ </proc/net/if_inet6; } 2>/dev/null; then any=::; fi

while [ "$#" -ge 2 ]; do
  case $1 in
  TCP) tcpsvd -c 200 "$any" "$2" true & ;;
  UDP) udpsvd -c 200 "$any" "$2" head -n 1 & ;;
  SCTP)
    if command -v ncat >/dev/null 2>&1; then
      ncat --sctp -l -k "$any" "$2" -c true &
    else
      echo "netpolsdk: the image has no ncat, so nothing listens on SCTP $2" >&2
    fi
    ;;
  esac
  echo "netpolsdk: standing in on $1 $2"
  shift 2
done
wait

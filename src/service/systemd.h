/* What systemd wants to hear of a service of Type=notify. */
#ifndef SERVICE_SYSTEMD_H
#define SERVICE_SYSTEMD_H

/* "READY=1", "STOPPING=1"; does nothing when systemd did not start us. The protocol is one datagram, which does not
 * outweigh a library with its compressors and ciphers in our process. */
void systemd_melden(const char *toestand);

#endif

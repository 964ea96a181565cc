/* Sending one short text by mail (RFC 5321, through libcurl). With TLS, except to this machine itself. Nothing of
 * residents ever goes this way. */
#ifndef CONNECT_SMTP_H
#define CONNECT_SMTP_H

#include "base/arena.h"
#include "base/datum.h"
#include "base/fault.h"

struct smtp_settings {
  const char *url;             /* "smtp://mail.voorbeeld.nl:587", "smtps://…" */
  const char *user, *password; /* NULL = none */
  const char *from, *to;       /* one address each: "schakel@voorbeeld.nl" */
  int timeout_ms;
};

/* FAULT_INPUT when the settings cannot be right, FAULT_OUTSIDE when the server does not take it. `body` is plain text
 * in UTF-8 whose lines end with LF and have at most SMTP_LINE bytes; `subject` is ASCII on one line. */
enum { SMTP_LINE = 900 };
bool smtp_send(const struct smtp_settings *settings, struct arena *arena, struct str subject, struct str body,
               moment_t now, struct fault *fault);

#endif

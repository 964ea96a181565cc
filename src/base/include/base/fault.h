/* What went wrong, once for the user (Dutch, taalniveau B1) and once for the log (English, without personal data).
 * Functions return false and fill a fault; outputs named ret_ stay untouched. A fault of a form carries all its fields
 * at once. */
#ifndef BASE_FAULT_H
#define BASE_FAULT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

enum fault_class {
  FAULT_NONE,
  FAULT_INPUT,    /* what was typed cannot be taken: messages per field (HTTP 422) */
  FAULT_RULE,     /* a rule of law or of the inrichting stops the act (422) */
  FAULT_STALE,    /* somebody else changed it in the meantime (409) */
  FAULT_ACCESS,   /* no right to this (403) */
  FAULT_ABSENT,   /* there is no such thing, or it may not be shown that there is (404) */
  FAULT_BUSY,     /* try again: full queue, locked store, no memory (503) */
  FAULT_RETRY,    /* serialisation failure: the transaction may be run again; never leaves the store */
  FAULT_UNSURE,   /* lost during the commit: it was done or it was not; never leaves the store */
  FAULT_OUTSIDE,  /* a party outside did not answer as it should (502) */
  FAULT_INTERNAL, /* our own mistake (500) */
};

enum { FAULT_FIELDS_MAX = 32, FAULT_DETAIL_MAX = 240 };

struct fault_field {
  const char *field;  /* name of the form field; static text */
  struct str message; /* Dutch; static or in the arena of the request */
};

struct fault {
  enum fault_class class;
  struct str message; /* for the user, above the form or on the page */
  const char *rule;   /* id of the rule or article that stopped it, or NULL */
  size_t field_count;
  struct fault_field fields[FAULT_FIELDS_MAX];
  char detail[FAULT_DETAIL_MAX]; /* for the log */
};

void fault_init(struct fault *fault);

/* Fills class, message and detail and returns false, so that callers write `return fault_set(...)`. A fault that is set
 * already keeps its fields and is overwritten otherwise. `message` must outlive the fault (literal or request arena).
 */
bool fault_set(struct fault *fault, enum fault_class class, struct str message, const char *detail_format, ...)
    __attribute__((format(printf, 4, 5)));

/* Adds the message for one field and makes the class FAULT_INPUT when none was set. The first message of a field stays;
 * past FAULT_FIELDS_MAX further ones are dropped. Returns false. */
bool fault_add(struct fault *fault, const char *field, struct str message);

/* The message of a field, or the empty str. */
struct str fault_of(const struct fault *fault, const char *field);

/* Short English name of the class for the log. */
const char *fault_class_name(enum fault_class class);

#endif

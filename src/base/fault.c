#include "base/fault.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void fault_init(struct fault *fault) {
  fault->class = FAULT_NONE;
  fault->message = (struct str){0};
  fault->rule = NULL;
  fault->field_count = 0;
  fault->detail[0] = '\0';
}

bool fault_set(struct fault *fault, enum fault_class class, struct str message, const char *detail_format, ...) {
  fault->class = class;
  fault->message = message;
  va_list args;
  va_start(args, detail_format);
  vsnprintf(fault->detail, sizeof fault->detail, detail_format, args);
  va_end(args);
  return false;
}

bool fault_add(struct fault *fault, const char *field, struct str message) {
  if (fault->class == FAULT_NONE) {
    fault->class = FAULT_INPUT;
    fault->message = S("Niet alles is goed ingevuld.");
    snprintf(fault->detail, sizeof fault->detail, "input refused");
  }
  for (size_t i = 0; i < fault->field_count; i++)
    if (strcmp(fault->fields[i].field, field) == 0) return false;
  if (fault->field_count < FAULT_FIELDS_MAX) fault->fields[fault->field_count++] = (struct fault_field){field, message};
  return false;
}

struct str fault_of(const struct fault *fault, const char *field) {
  for (size_t i = 0; i < fault->field_count; i++)
    if (strcmp(fault->fields[i].field, field) == 0) return fault->fields[i].message;
  return (struct str){0};
}

const char *fault_class_name(enum fault_class class) {
  static const char *const names[] = {
      [FAULT_NONE] = "none",     [FAULT_INPUT] = "input",     [FAULT_RULE] = "rule",         [FAULT_STALE] = "stale",
      [FAULT_ACCESS] = "access", [FAULT_ABSENT] = "absent",   [FAULT_BUSY] = "busy",         [FAULT_RETRY] = "retry",
      [FAULT_UNSURE] = "unsure", [FAULT_OUTSIDE] = "outside", [FAULT_INTERNAL] = "internal",
  };
  return names[class];
}

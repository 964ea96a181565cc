#ifndef HTTP_ANSWER_H
#define HTTP_ANSWER_H

#include <microhttpd.h>

#include "base/arena.h"
#include "http/http.h"

/* The response with all its headers in the form that the library sends. Refers to the body in the arena: destroy it
 * first. */
struct MHD_Response *answer_create(struct arena *arena, const struct response *response, struct str request_id);

#endif

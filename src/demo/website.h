/* What somebody sends over the form on the website. */
#ifndef DEMO_WEBSITE_H
#define DEMO_WEBSITE_H

#include "intern.h"

/* By himself or by somebody near. `veilig`: he may simply be rung and written to. */
bool web_sturen(struct demo *demo, const struct verteller *v, const struct vraagsoort *soort, bool veilig, moment_t op,
                struct str *ret_vraag, struct fault *fault);

#endif

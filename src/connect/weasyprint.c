#include "connect/weasyprint.h"

#include "zandbak.h"

enum { MEMORY_MAX = 1024 * 1024 * 1024 };

/* Programs, libraries and fonts; of /etc only what those need, so that no letter can carry another file off. */
static const char *const leesbaar[] = {
    "/usr",
    "/lib",
    "/lib64",
    "/bin",
    "/etc/fonts",
    "/etc/ld.so.cache",
    "/etc/python3",
    "/etc/python3.11",
    "/etc/mime.types",
    "/etc/localtime",
    "/etc/ssl/openssl.cnf",
    "/var/cache/fontconfig",
    "/var/lib/fontconfig",
    "/dev/null",
    "/dev/urandom",
    NULL,
};

bool weasyprint_pdf(struct arena *arena, struct str html, unsigned timeout_ms, struct str *ret_pdf,
                    struct fault *fault) {
  char *argv[] = {(char *)"weasyprint",
                  (char *)"--quiet",
                  (char *)"--encoding",
                  (char *)"utf-8",
                  (char *)"--pdf-variant",
                  (char *)"pdf/ua-1",
                  (char *)"-",
                  (char *)"-",
                  NULL};
  struct zandbak zandbak = {
      .argv = argv, .timeout_ms = timeout_ms, .output_max = PDF_MAX, .memory_max = MEMORY_MAX, .leesbaar = leesbaar};
  struct str pdf = {0};
  switch (zandbak_draai(&zandbak, arena, html, &pdf)) {
  case ZANDBAK_GEEN_PROGRAMMA:
    return fault_set(
        fault, FAULT_OUTSIDE,
        S("De brief kan niet als pdf worden gemaakt: WeasyPrint staat niet op de server. Meld dit aan uw beheerder."),
        "weasyprint: the program is not there");
  case ZANDBAK_TE_LANG:
    return fault_set(fault, FAULT_OUTSIDE, S("Het maken van de pdf duurde te lang. Probeer het later opnieuw."),
                     "weasyprint: killed after %u ms", timeout_ms);
  case ZANDBAK_GOED:
    if (str_starts(pdf, S("%PDF-"))) break;
    __attribute__((fallthrough));
  case ZANDBAK_MISLUKT:
    return fault_set(fault, FAULT_OUTSIDE, S("De brief kan niet als pdf worden gemaakt. Meld dit aan uw beheerder."),
                     "weasyprint: no PDF came out");
  }
  *ret_pdf = pdf;
  return true;
}

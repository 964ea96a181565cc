/* The command `schakel brp-proef` as a program of its own, for tests that speak to it from outside. */
#include "proef/brp_proef.h"

int main(int argc, char **argv) {
  return opdracht_brp_proef(argc, argv);
}

/* How heavily a rule counts. */
#ifndef DOMAIN_GEWICHT_H
#define DOMAIN_GEWICHT_H

/* S1a-08: `wet` stops and names the article, `stop` stops because the municipality wants it, `reden` asks a reason
 * once, `hint` only shows. */
enum gewicht { GEWICHT_HINT, GEWICHT_REDEN, GEWICHT_STOP, GEWICHT_WET };

#endif

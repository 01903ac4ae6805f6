#ifndef VIEWS_DATA_DOCUMENT_H
#define VIEWS_DATA_DOCUMENT_H

#include "views/view.h"

/*
 * A report for programs: in JSON what is known of the profile and what of it
 * is shown, and then the rows; in the flat formats the rows alone. The view
 * must have rows, and the options a format behind FORMAT_TEXT.
 */
void document_write(const struct report *r, const struct view *v, FILE *out);

#endif

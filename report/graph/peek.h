#ifndef REPORT_GRAPH_PEEK_H
#define REPORT_GRAPH_PEEK_H

#include "report/report.h"

report_build build_peek; /* nodes and edges, listing only nodes whose names match arg */

#endif

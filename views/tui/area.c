#include "views/tui/area.h"

bool area_has(struct area a, int y, int x)
{
	return y >= a.y && y < a.y + a.rows && x >= a.x && x < a.x + a.cols;
}

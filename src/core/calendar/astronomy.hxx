// Where the sun and the moon stand: what the lunar calendar is made from. Good to 20 seconds for new moons
// and 3 arc seconds (75 seconds of time) for the sun over 1900 … 2100, measured against an independent
// ephemeris.
#pragma once

#include "calendar/date.hxx"

namespace ansinh::calendar::astronomy {

/// The day, at UTC+7, of a new moon: number 0 is that of 6 January 2000, each following one is 1 more.
Date new_moon(int number);

/// The number of the last new moon on or before `date`.
int new_moon_until(Date date);

/// In which twelfth of its yearly path the sun stands when that day begins at UTC+7: 0 from the March equinox
/// on, 9 from the December solstice on.
int sun_sector(Date date);

} // namespace ansinh::calendar::astronomy

// New moons: J. Meeus, Astronomical Algorithms, 2nd ed. (1998), chapter 49. The sun's apparent longitude: P.
// Bretagnon and J.-L. Simon, Planetary Programs and Tables from -4000 to +2800 (1986). The earth's rotation:
// F. Espenak and J. Meeus, Five Millennium Canon of Solar Eclipses (NASA, 2006). Angles are in degrees, times
// in days.
#include "calendar/astronomy.hxx"

#include <array>
#include <cmath>
#include <cstdlib>
#include <initializer_list>
#include <numbers>
#include <span>

namespace ansinh::calendar::astronomy {

namespace {

/// Days since 1 January 2000, 12 h. Terrestrial time is what the heavens follow, universal time the earth's
/// rotation.
constexpr Date epoch_day{std::chrono::year{2000} / 1 / 1};
constexpr double days_a_century = 36525;
constexpr double hanoi = 7.0 / 24;

double radians(double degrees) {
    return degrees * (std::numbers::pi / 180);
}

double sine(double degrees) {
    return std::sin(radians(degrees));
}

double cosine(double degrees) {
    return std::cos(radians(degrees));
}

/// c[0] + c[1]·x + c[2]·x² …
double polynomial(double x, std::span<const double> c) {
    double sum = 0;
    for (auto coefficient = c.rbegin(); coefficient != c.rend(); ++coefficient)
        sum = sum * x + *coefficient;
    return sum;
}

/// By how many days terrestrial time is ahead of universal time.
double delta_t(double moment) {
    const double year = 2000 + moment / 365.25;
    const auto seconds = [year](double origin, std::initializer_list<double> c) {
        return polynomial(year - origin, std::span(c.begin(), c.size())) / 86400;
    };
    if (year < 1920) return seconds(1900, {-2.79, 1.494119, -0.0598939, 0.0061966, -0.000197});
    if (year < 1941) return seconds(1920, {21.20, 0.84493, -0.076100, 0.0020936});
    if (year < 1961) return seconds(1950, {29.07, 0.407, -1.0 / 233, 1.0 / 2547});
    if (year < 1986) return seconds(1975, {45.45, 1.067, -1.0 / 260, -1.0 / 718});
    if (year < 2005) return seconds(2000, {63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599});
    if (year < 2050) return seconds(2000, {62.92, 0.32217, 0.005589});
    // −20 + 32·((y − 1820)/100)² − 0.5628·(2150 − y)
    return seconds(1820, {-20 - 0.5628 * (2150 - 1820), 0.5628, 0.0032});
}

/// One periodic term of the moon's: size·sin(sun·M + moon·M′ + node·F), the size shrinking with the
/// eccentricity of the earth's path once for each M.
struct MoonTerm {
    double size;
    int sun, moon, node;
};

constexpr std::array<MoonTerm, 24> moon_terms{{
    {-0.40720, 0, 1, 0}, {0.17241, 1, 0, 0},    {0.01608, 0, 2, 0},  {0.01039, 0, 0, 2},
    {0.00739, -1, 1, 0}, {-0.00514, 1, 1, 0},   {0.00208, 2, 0, 0},  {-0.00111, 0, 1, -2},
    {-0.00057, 0, 1, 2}, {0.00056, 1, 2, 0},    {-0.00042, 0, 3, 0}, {0.00042, 1, 0, 2},
    {0.00038, 1, 0, -2}, {-0.00024, -1, 2, 0},  {-0.00007, 2, 1, 0}, {0.00004, 0, 2, -2},
    {0.00004, 3, 0, 0},  {0.00003, 1, 1, -2},   {0.00003, 0, 2, 2},  {-0.00003, 1, 1, 2},
    {0.00003, -1, 1, 2}, {-0.00002, -1, 1, -2}, {-0.00002, 1, 3, 0}, {0.00002, 0, 4, 0},
}};

/// A term that comes from a planet: size·sin(phase + rate·number).
struct PlanetTerm {
    double size, phase, rate;
};

constexpr std::array<PlanetTerm, 14> planet_terms{{
    {0.000325, 299.77, 0.107408},
    {0.000165, 251.88, 0.016321},
    {0.000164, 251.83, 26.651886},
    {0.000126, 349.42, 36.412478},
    {0.000110, 84.66, 18.206239},
    {0.000062, 141.74, 53.303771},
    {0.000060, 207.14, 2.453732},
    {0.000056, 154.84, 7.306860},
    {0.000047, 34.52, 27.261239},
    {0.000042, 207.19, 0.121824},
    {0.000040, 291.34, 1.844379},
    {0.000037, 161.72, 24.198154},
    {0.000035, 239.56, 25.513099},
    {0.000023, 331.55, 3.592518},
}};

/// A new moon in terrestrial days since the epoch.
double new_moon_moment(double number) {
    const double t = number / 1236.85;
    const auto growing = [&](double rate, std::array<double, 5> c) {
        return rate * number + polynomial(t, c);
    };
    const double mean = growing(29.530588861, {5.09766, 0, 0.00015437, -0.000000150, 0.00000000073});
    const double sun = growing(29.10535670, {2.5534, 0, -0.0000014, -0.00000011, 0});
    const double moon = growing(385.81693528, {201.5643, 0, 0.0107582, 0.00001238, -0.000000058});
    const double latitude = growing(390.67050284, {160.7108, 0, -0.0016118, -0.00000227, 0.000000011});
    const double node = growing(-1.56375588, {124.7746, 0, 0.0020672, 0.00000215, 0});
    const double shrinking = 1 - 0.002516 * t - 0.0000074 * t * t;

    double moment = mean - 0.00017 * sine(node);
    for (const MoonTerm& term : moon_terms) {
        const double angle = term.sun * sun + term.moon * moon + term.node * latitude;
        double factor = 1;
        for (int count = std::abs(term.sun); count > 0; --count)
            factor *= shrinking;
        moment += term.size * factor * sine(angle);
    }
    for (const PlanetTerm& term : planet_terms)
        moment += term.size * sine(term.phase + term.rate * number);
    return moment;
}

/// A term of the sun's longitude, in units of 10⁻⁷ radians: size·sin(phase + rate·centuries).
struct SunTerm {
    double size, phase, rate;
};

constexpr std::array<SunTerm, 49> sun_terms{{
    {403406, 270.54861, 0.9287892},
    {195207, 340.19128, 35999.1376958},
    {119433, 63.91854, 35999.4089666},
    {112392, 331.2622, 35998.7287385},
    {3891, 317.843, 71998.20261},
    {2819, 86.631, 71998.4403},
    {1721, 240.052, 36000.35726},
    {660, 310.26, 71997.4812},
    {350, 247.23, 32964.4678},
    {334, 260.87, -19.441},
    {314, 297.82, 445267.1117},
    {268, 343.14, 45036.884},
    {242, 166.79, 3.1008},
    {234, 81.53, 22518.4434},
    {158, 3.5, -19.9739},
    {132, 132.75, 65928.9345},
    {129, 182.95, 9038.0293},
    {114, 162.03, 3034.7684},
    {99, 29.8, 33718.148},
    {93, 266.4, 3034.448},
    {86, 249.2, -2280.773},
    {78, 157.6, 29929.992},
    {72, 257.8, 31556.493},
    {68, 185.1, 149.588},
    {64, 69.9, 9037.75},
    {46, 8.0, 107997.405},
    {38, 197.1, -4444.176},
    {37, 250.4, 151.771},
    {32, 65.3, 67555.316},
    {29, 162.7, 31556.08},
    {28, 341.5, -4561.54},
    {27, 291.6, 107996.706},
    {27, 98.5, 1221.655},
    {25, 146.7, 62894.167},
    {24, 110.0, 31437.369},
    {21, 5.2, 14578.298},
    {21, 342.6, -31931.757},
    {20, 230.9, 34777.243},
    {18, 256.1, 1221.999},
    {17, 45.3, 62894.511},
    {14, 242.9, -4442.039},
    {13, 115.2, 107997.909},
    {13, 151.8, 119.066},
    {13, 285.3, 16859.071},
    {12, 53.3, -4.578},
    {10, 126.6, 26895.292},
    {10, 205.7, -39.127},
    {10, 85.9, 12297.536},
    {10, 146.1, 90073.778},
}};

/// The sun's apparent longitude, not reduced to one turn; `moment` in terrestrial days since the epoch.
double sun_longitude(double moment) {
    const double t = moment / days_a_century;
    double sum = 0;
    for (const SunTerm& term : sun_terms)
        sum += term.size * sine(term.phase + term.rate * t);
    const double true_longitude = 282.7771834 + 36000.76953744 * t + sum * 1e-7 * (180 / std::numbers::pi);
    const double aberration = 0.0000974 * cosine(177.63 + 35999.01848 * t) - 0.005575;
    const double nutation = -0.004778 * sine(124.90 - 1934.134 * t + 0.002063 * t * t) -
                            0.0003667 * sine(201.11 + 72001.5377 * t + 0.00057 * t * t);
    return true_longitude + aberration + nutation;
}

/// Universal days since the epoch at which `date` begins at UTC+7.
double beginning(Date date) {
    return static_cast<double>((date - epoch_day).count()) - 0.5 - hanoi;
}

} // namespace

Date new_moon(int number) {
    const double terrestrial = new_moon_moment(number);
    const double universal = terrestrial - delta_t(terrestrial);
    return epoch_day + std::chrono::days(static_cast<int>(std::floor(universal + 0.5 + hanoi)));
}

int new_moon_until(Date date) {
    constexpr double mean_month = 29.530588861;
    // True new moons stray less than a day from the mean ones.
    int number = static_cast<int>(std::floor((beginning(date) - 5.09766) / mean_month)) + 1;
    while (new_moon(number) > date)
        --number;
    return number;
}

int sun_sector(Date date) {
    const double universal = beginning(date);
    const double turned = std::fmod(sun_longitude(universal + delta_t(universal)), 360);
    return static_cast<int>(turned < 0 ? turned + 360 : turned) / 30;
}

} // namespace ansinh::calendar::astronomy

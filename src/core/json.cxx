// The one translation unit that compiles Boost.JSON. Everything else in the project, tests included, says
// #include <boost/json.hpp> and links ansinh_core: a second src.hpp anywhere would define the library twice.
#include <boost/json/src.hpp>

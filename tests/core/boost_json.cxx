// Boost.JSON is compiled here, once, for every test that includes <boost/json.hpp>.
#include <boost/json/src.hpp>

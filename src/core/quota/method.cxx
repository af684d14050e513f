#include "quota/method.hxx"

#include "message.hxx"

#include <algorithm>
#include <string>

namespace ansinh::quota {

namespace {

struct Name {
    std::string_view name;
    Method method;
};

/// The first name of a method is its own, further ones are what others call it.
constexpr std::array names{
    Name{"hamilton", Method::hamilton},
    Name{"webster", Method::webster},
    Name{"jefferson", Method::jefferson},
    Name{"adams", Method::adams},
    Name{"hill", Method::hill},
    Name{"dean", Method::dean},
    Name{"sainte-lague", Method::webster},
    Name{"largest-remainder", Method::hamilton},
    Name{"dhondt", Method::jefferson},
    Name{"huntington-hill", Method::hill},
};

} // namespace

Method parse_method(std::string_view name) {
    std::string lower(name);
    std::ranges::transform(lower, lower.begin(), [](char letter) {
        return 'A' <= letter && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    const auto* found = std::ranges::find(names, lower, &Name::name);
    if (found == names.end()) throw Error("quota.method-unknown", {std::string(name)});
    return found->method;
}

std::string_view method_name(Method method) {
    return std::ranges::find(names, method, &Name::method)->name;
}

} // namespace ansinh::quota

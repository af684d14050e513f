#include "profile/parameters.hxx"

#include <algorithm>
#include <utility>

namespace ansinh::profile {

bool fits(const Rational& value, ParameterKind kind) {
    if (value < 0) return false;
    if (kind == ParameterKind::percent) return value <= 100;
    return denominator(value) == 1 && value <= number::largest_exact;
}

void Parameters::put(Parameter parameter) {
    const auto same = [&](const Parameter& other) { return other.code == parameter.code; };
    const auto found = std::find_if(m_parameters.begin(), m_parameters.end(), same);
    if (found == m_parameters.end())
        m_parameters.push_back(std::move(parameter));
    else
        *found = std::move(parameter);
}

const Parameter* Parameters::find(std::string_view code) const {
    for (const Parameter& parameter : m_parameters)
        if (parameter.code == code) return &parameter;
    return nullptr;
}

const ParameterValue* Parameters::on(Date day, std::string_view code) const {
    const Parameter* parameter = find(code);
    if (parameter == nullptr) return nullptr;
    for (const ParameterValue& value : parameter->values)
        if (value.holds_on(day)) return &value;
    return nullptr;
}

} // namespace ansinh::profile

#include "profile/codes.hxx"

#include "number/digits.hxx"

namespace ansinh::profile {

namespace {

std::optional<Plain> whole_part(std::string_view part, const Shape& shape) {
    const auto value = number::digits(part);
    if (!value || *value < shape.least || *value > shape.most) return std::nullopt;
    return std::int64_t{*value};
}

} // namespace

std::optional<Plain> key_part(std::string_view part, const Shape& shape) {
    if (shape.kind == ShapeKind::whole) return whole_part(part, shape);
    if (shape.kind == ShapeKind::choice) {
        const auto place = find(*shape.choices, part);
        if (!place) return std::nullopt;
        return static_cast<std::int64_t>(*place);
    }
    if (!is_identifier(part)) return std::nullopt;
    return std::string(part);
}

} // namespace ansinh::profile

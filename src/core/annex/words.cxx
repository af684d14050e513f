#include "annex/words.hxx"

#include "data/json.hxx"

#include <algorithm>
#include <iterator>

namespace ansinh::annex {

namespace {

ProductWords products_of(const data::Node& node) {
    data::Fields fields(node);
    ProductWords words{fields.need("health").line(), fields.need("pension").line()};
    fields.finish();
    return words;
}

std::vector<std::string> lines_of(const data::Node& node) {
    std::vector<std::string> lines;
    std::ranges::transform(node.elements(), std::back_inserter(lines), &data::Node::line);
    return lines;
}

MethodWords methods_of(const data::Node& node) {
    data::Fields fields(node);
    MethodWords words;
    words.sheet = fields.need("sheet").line();
    words.title = fields.need("title").line();
    words.marked = fields.need("marked").line();
    words.total = fields.need("total").line();
    words.basis = fields.need("basis").line();
    words.group = fields.need("group").line();
    words.difference = fields.need("difference").line();
    words.names = lines_of(fields.need("names"));
    fields.finish();
    return words;
}

CheckWords check_of(const data::Node& node) {
    constexpr std::size_t columns = 13, severities = 4, states = 5;
    data::Fields fields(node);
    CheckWords words;
    words.sheet = fields.need("sheet").line();
    words.title = fields.need("title").line();
    words.of = fields.need("of").line();
    words.received = fields.need("received").line();
    words.total = fields.need("total").line();
    words.headers = lines_of(fields.need("headers"));
    words.severities = lines_of(fields.need("severities"));
    words.states = lines_of(fields.need("states"));
    if (words.headers.size() != columns || words.severities.size() != severities ||
        words.states.size() != states)
        node.refuse();
    data::Fields own_rule(fields.need("own_rule"));
    words.own_rule_name = own_rule.need("name").line();
    words.own_rule_expression = own_rule.need("expression").line();
    words.own_rule_cure = own_rule.need("cure").line();
    own_rule.finish();
    fields.finish();
    return words;
}

std::pair<std::string, std::string> total_of(const data::Node& node) {
    data::Fields fields(node);
    std::pair<std::string, std::string> total{fields.need("word").line(), fields.need("total").line()};
    fields.finish();
    return total;
}

} // namespace

Words Words::from_json(std::string_view json) {
    data::Fields root(data::Node::parse(json, "annex-words.json"));
    root.may("source");
    Words words;
    words.sheet = root.need("sheet").line();
    words.heading = root.need("heading").line();
    words.title = root.need("title").line();
    words.title_products = products_of(root.need("title_products"));
    words.year = root.need("year").line();
    words.blank = root.need("blank").line();
    words.subject = root.need("subject").line();
    words.forms = lines_of(root.need("forms"));
    words.attached = root.need("attached").any_text(); // its blanks are for the clerk's pen
    words.attached_blank = root.need("attached_blank").line();
    words.measure = root.need("measure").line();
    words.ordinal = root.need("ordinal").line();
    words.name = root.need("name").line();
    words.products = products_of(root.need("products"));
    words.responsible = lines_of(root.need("responsible"));
    words.total = root.need("total").line();
    std::ranges::transform(root.need("totals").elements(), std::back_inserter(words.totals), total_of);
    words.left = lines_of(root.need("left"));
    words.right = lines_of(root.need("right"));
    words.methods = methods_of(root.need("methods"));
    words.check = check_of(root.need("check"));
    root.finish();
    return words;
}

} // namespace ansinh::annex

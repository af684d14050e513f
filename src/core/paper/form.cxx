#include "paper/form.hxx"

#include "data/json.hxx"

#include <algorithm>
#include <iterator>

namespace ansinh::paper {

namespace {

constexpr std::array<std::string_view, style_count> style_names{
    "page_number",      "nation",        "motto",          "parent",      "issuer",
    "number",           "place_date",    "kind",           "abstract",    "letter_abstract",
    "addressed",        "basis",         "decided",        "part",        "part_title",
    "article",          "roman_heading", "clause_heading", "body",        "centred",
    "table_header",     "table_body",    "table_measure",  "position",    "signer",
    "recipients_label", "recipients",    "annex_label",    "annex_title", "annex_reference"};

constexpr std::array<std::pair<std::string_view, Side>, 4> sides{
    {{"left", Side::left}, {"centre", Side::centre}, {"right", Side::right}, {"justified", Side::justified}}};

/// A length or size: positive, in parts that a double holds.
double length_of(const data::Node& node) {
    const double value = node.decimal().convert_to<double>();
    if (value <= 0) node.refuse();
    return value;
}

bool flag(const data::Node& node) {
    return !node.is_null() && node.boolean();
}

Page page_of(const data::Node& node) {
    data::Fields fields(node);
    Page page;
    page.width = length_of(fields.need("width"));
    page.height = length_of(fields.need("height"));
    page.left = length_of(fields.need("left"));
    page.right = length_of(fields.need("right"));
    page.top = length_of(fields.need("top"));
    page.bottom = length_of(fields.need("bottom"));
    page.source = fields.need("source").line();
    fields.finish();
    return page;
}

TextStyle style_of(const data::Node& node) {
    data::Fields fields(node);
    TextStyle style;
    style.points = length_of(fields.need("points"));
    style.bold = flag(fields.may("bold"));
    style.italic = flag(fields.may("italic"));
    style.capitals = flag(fields.may("capitals"));
    style.indented = flag(fields.may("indented"));
    if (const data::Node side = fields.may("side"); !side.is_null())
        style.side = data::named(sides, side.line(), side);
    if (const data::Node rule = fields.may("rule"); !rule.is_null()) style.rule = length_of(rule);
    if (const data::Node source = fields.need("source"); !source.is_null()) style.source = source.line();
    fields.finish();
    return style;
}

std::vector<std::string> lines_of(const data::Node& node) {
    std::vector<std::string> lines;
    std::ranges::transform(node.elements(), std::back_inserter(lines), &data::Node::line);
    return lines;
}

FormWords words_of(const data::Node& node) {
    data::Fields fields(node);
    FormWords words;
    words.nation = fields.need("nation").line();
    words.motto = fields.need("motto").line();
    words.number = fields.need("number").line();
    words.number_blank = fields.need("number_blank").any_text(); // blanks are for the clerk's pen
    words.date_blank = fields.need("date_blank").any_text();
    words.letter_abstract = fields.need("letter_abstract").line();
    words.addressed = fields.need("addressed").line();
    words.recipients = fields.need("recipients").line();
    words.as_above = fields.need("as_above").line();
    words.archive = fields.need("archive").line();
    words.annex = fields.need("annex").line();
    words.attached = fields.need("attached").line();
    words.attached_number = fields.need("attached_number").line();
    words.attached_by = fields.need("attached_by").line();
    words.article = fields.need("article").line();
    words.chapter = fields.need("chapter").line();
    words.part = fields.need("part").line();
    words.section = fields.need("section").line();
    words.end = fields.need("end").line();
    words.acting_for = fields.need("acting_for").line();
    words.on_behalf = fields.need("on_behalf").line();
    words.by_order = fields.need("by_order").line();
    words.delegated = fields.need("delegated").line();
    words.blank_open = fields.need("blank_open").line();
    words.blank_close = fields.need("blank_close").line();
    words.blank_line = fields.need("blank_line").line();
    words.academic_titles = lines_of(fields.need("academic_titles"));
    words.together = lines_of(fields.need("together"));
    words.places = lines_of(fields.need("places"));
    fields.finish();
    return words;
}

} // namespace

std::string_view name_of(Style style) {
    return style_names[static_cast<std::size_t>(style)];
}

Form Form::from_json(std::string_view json) {
    data::Fields root(data::Node::parse(json, "decree-30.json"));
    root.may("source");
    root.may("spacing_source");
    Form form;
    form.font = root.need("font").line();
    form.page = page_of(root.need("page"));
    form.first_line = length_of(root.need("first_line"));
    form.paragraph_gap = length_of(root.need("paragraph_gap"));
    form.line_spacing = length_of(root.need("line_spacing"));
    form.head_left = length_of(root.need("head_left"));
    form.sign_room = length_of(root.need("sign_room"));
    data::Fields styles(root.need("styles"));
    for (std::size_t index = 0; index < style_count; ++index)
        form.styles[index] = style_of(styles.need(style_names[index]));
    styles.finish();
    form.words = words_of(root.need("words"));
    root.finish();
    return form;
}

} // namespace ansinh::paper

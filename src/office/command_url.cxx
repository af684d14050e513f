#include "office/command_url.hxx"

#include <com/sun/star/util/URLTransformer.hpp>

namespace ansinh::office {

css::util::URL command_url(const border::Context& context, const char* command) {
    css::util::URL url;
    url.Complete = rtl::OUString::createFromAscii(command);
    css::util::URLTransformer::create(context)->parseStrict(url);
    return url;
}

} // namespace ansinh::office

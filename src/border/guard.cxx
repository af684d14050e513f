#include "border/guard.hxx"

#include "border/text.hxx"

#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/lang/WrappedTargetRuntimeException.hpp>
#include <com/sun/star/uno/RuntimeException.hpp>
#include <cppuhelper/exc_hlp.hxx>

#include <exception>
#include <new>
#include <string>

namespace ansinh::border {

namespace {

rtl::OUString ascii(const char* text) {
    return to_office(text);
}

} // namespace

void rethrow_for_office() {
    try {
        throw;
    } catch (const Error& error) {
        throw css::lang::IllegalArgumentException(ascii(error.what()), nullptr, 0);
    } catch (const css::lang::IllegalArgumentException&) {
        throw;
    } catch (const css::uno::RuntimeException&) {
        throw;
    } catch (const css::uno::Exception& exception) {
        // Checked exceptions that the interface does not declare must not cross the border as themselves.
        throw css::lang::WrappedTargetRuntimeException(exception.Message, nullptr,
                                                       cppu::getCaughtException());
    } catch (const std::exception& exception) {
        throw css::uno::RuntimeException(ascii(exception.what()), nullptr);
    } catch (...) {
        throw css::uno::RuntimeException(ascii("unknown C++ exception"), nullptr);
    }
}

Message describe_current_exception() {
    try {
        throw;
    } catch (const Error& error) {
        return error.message();
    } catch (const css::lang::DisposedException&) {
        return Message{"office.document-closed", {}};
    } catch (const css::uno::Exception& exception) {
        return Message{"office.unexpected", {to_utf8(exception.Message)}};
    } catch (const std::bad_alloc&) {
        return Message{"office.out-of-memory", {}};
    } catch (const std::exception& exception) {
        return Message{"office.unexpected", {std::string(exception.what())}};
    } catch (...) {
        return Message{"office.unexpected", {std::string("?")}};
    }
}

} // namespace ansinh::border

using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;

namespace MapDash.Tests.Architecture;

/// <summary>Facts do not change: the domain's types are shared between threads and circuits without locks.</summary>
public sealed class CoreTypeTests
{
    private static readonly Assembly Core = Assembly.Load("MapDash.Core");

    [Fact]
    public void No_public_type_of_Core_has_a_property_that_can_be_set_after_it_is_made()
    {
        var settable =
            from type in Core.GetExportedTypes()
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where property.SetMethod is { IsPublic: true } setter
                && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            select $"{type.FullName}.{property.Name}";

        Assert.Empty(settable);
    }

    [Fact]
    public void No_public_type_of_Core_has_a_field_that_can_be_set()
    {
        var settable =
            from type in Core.GetExportedTypes()
            where !type.IsEnum
            from field in type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where !field.IsInitOnly && !field.IsLiteral
            select $"{type.FullName}.{field.Name}";

        Assert.Empty(settable);
    }

    [Fact]
    public void No_public_property_of_Core_hands_out_a_collection_that_can_be_changed()
    {
        var open =
            from type in Core.GetExportedTypes()
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            let kind = property.PropertyType
            where kind.IsArray || kind.IsGenericType && kind.GetGenericTypeDefinition() is { } open
                && (open == typeof(List<>) || open == typeof(Dictionary<,>) || open == typeof(HashSet<>) || open == typeof(IList<>) || open == typeof(IDictionary<,>) || open == typeof(ICollection<>))
            select $"{type.FullName}.{property.Name}";

        Assert.Empty(open);
    }

    [Fact]
    public void Every_public_class_of_Core_is_sealed_static_or_meant_to_be_derived_from()
    {
        var open = Core.GetExportedTypes().Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false }).Select(type => type.FullName);

        Assert.Empty(open);
    }
}

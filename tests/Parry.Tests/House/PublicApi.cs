using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using Parry.Store;

namespace Parry.Tests.House;

/// <summary>What the libraries promise, as text: one line a type, then one a member, in alphabetical order. What a
/// record brings by itself (equality, printing, copying) is left out.</summary>
internal static class PublicApi
{
    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The model, and the database of runs.</summary>
    public static IEnumerable<Assembly> Libraries => [typeof(Simulation).Assembly, typeof(RunCatalogue).Assembly];

    public static IEnumerable<Type> Types =>
        Libraries.SelectMany(library => library.GetExportedTypes()).OrderBy(t => t.FullName, StringComparer.Ordinal);

    public static string Text => string.Join('\n', Types.SelectMany(type => Members(type)
        .Select(member => $"    {Line(member)}").Order(StringComparer.Ordinal).Prepend(Head(type)).Append(""))) + "\n";

    public static IEnumerable<MemberInfo> Members(Type type) => type.IsEnum
        ? type.GetFields(BindingFlags.Public | BindingFlags.Static)
        : type.GetMembers(Own).Where(m => m switch
        {
            MethodInfo method => !method.IsSpecialName && !IsGenerated(method) && !IsOfEveryRecord(method),
            ConstructorInfo made => !IsGenerated(made),
            PropertyInfo property => property.Name != "EqualityContract",
            Type => false,
            _ => true,
        });

    private static bool IsGenerated(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute), false);

    private static bool IsOfEveryRecord(MethodInfo method) =>
        method.Name is "Deconstruct" or "GetHashCode"
        || (method.Name == "Equals" && method.GetParameters().Length == 1);

    private static string Head(Type type)
    {
        string kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : "class";
        string how = type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsAbstract && kind == "class"
            ? "abstract " : type.IsSealed && kind == "class" ? "sealed " : "";
        return $"{how}{kind} {type.FullName!.Replace('+', '.')}";
    }

    private static string Line(MemberInfo member) => member switch
    {
        ConstructorInfo made => $"new({Parameters(made)})",
        MethodInfo method => $"{Static(method)}{Name(method.ReturnType)} {method.Name}({Parameters(method)})",
        PropertyInfo property =>
            $"{Static(property.GetMethod!)}{Name(property.PropertyType)} {property.Name} {Accessors(property)}",
        FieldInfo { IsLiteral: true } constant => $"{constant.Name} = {Short($"{constant.GetRawConstantValue()}")}",
        FieldInfo field => $"{Name(field.FieldType)} {field.Name}",
        _ => member.ToString()!,
    };

    private static string Short(string value) => value.Contains('\n', StringComparison.Ordinal) ? "a text" : value;

    private static string Static(MethodBase method) => method.IsStatic ? "static " : "";

    private static string Accessors(PropertyInfo property) => property.SetMethod is not { IsPublic: true } set
        ? "{ get; }"
        : set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            ? "{ get; init; }"
            : "{ get; set; }";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p =>
        $"{Name(p.ParameterType)} {p.Name}{(p.HasDefaultValue ? " = " + (p.DefaultValue ?? "default") : "")}"));

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Name(inner) + "?";
        }
        if (!type.IsGenericType)
        {
            return type == typeof(void) ? "void" : type.Name;
        }
        return $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }
}
